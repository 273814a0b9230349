import { Download, FileText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';
import { attachmentAddress } from '@/entities/conversation/attachments';
import type { Attachment } from '@/lib/api/types';
import { fileSize } from '@/lib/fileSize';
import css from './Attachments.module.css';

/** What went with a message: pictures to be looked at, files to be saved. */
export function AttachedFiles({ attachments }: { attachments: readonly Attachment[] }) {
  const { t } = useTranslation('chat');
  if (attachments.length === 0) return null;
  return (
    <ul className={css.attached} aria-label={t('attach.attached')}>
      {attachments.map((attachment) => (
        <li key={attachment.id}>
          {attachment.kind === 'picture' ? (
            <Picture attachment={attachment} />
          ) : (
            <FileRow attachment={attachment} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** A thumbnail that opens larger. One that cannot be loaded is a file like any other. */
function Picture({ attachment }: { attachment: Attachment }) {
  const { t } = useTranslation('chat');
  const [open, setOpen] = useState(false);
  const [broken, setBroken] = useState(false);
  const name = useName(attachment);
  if (broken) return <FileRow attachment={attachment} />;
  const address = attachmentAddress(attachment);
  return (
    <>
      <button
        type="button"
        className={css.thumbnail}
        aria-label={t('attach.enlarge', { name })}
        onClick={() => setOpen(true)}
      >
        <img src={address} alt="" loading="lazy" decoding="async" onError={() => setBroken(true)} />
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title={name} wide>
        <img className={css.large} src={address} alt={name} />
        <a className={css.save} href={address} download={name}>
          <Download size={15} aria-hidden="true" />
          {t('attach.save')}
        </a>
      </Dialog>
    </>
  );
}

function FileRow({ attachment }: { attachment: Attachment }) {
  const { t, i18n } = useTranslation('chat');
  const name = useName(attachment);
  const size = fileSize(attachment.size, i18n.language);
  return (
    <a className={css.file} href={attachmentAddress(attachment)} download={name}>
      <span className="visually-hidden">{t('attach.download')}</span>
      <span className={css.icon}>
        <FileText size={18} aria-hidden="true" />
      </span>
      <span className={css.words}>
        <span className={css.name} dir="auto">
          {name}
        </span>
        <span className={css.size}>{size}</span>
      </span>
      <Download size={15} aria-hidden="true" />
    </a>
  );
}

function useName({ name, unreadable }: Attachment): string {
  const { t } = useTranslation('chat');
  return unreadable || !name ? t('unreadable') : name;
}
