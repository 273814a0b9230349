import { FileText, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/IconButton';
import { attachmentAddress } from '@/entities/conversation/attachments';
import type { Attachment } from '@/lib/api/types';
import { fileSize } from '@/lib/fileSize';
import files from '../attachments/Attachments.module.css';
import { changeEdit } from './edits';

interface EditedFilesProps {
  /** The message they belong to. */
  id: string;
  attachments: readonly Attachment[];
  /** Where the focus goes when the last one is removed. */
  onEmpty: () => void;
}

/** The files that go along with what is said instead. The message before keeps its own. */
export function EditedFiles({ id, attachments, onEmpty }: EditedFilesProps) {
  const { t, i18n } = useTranslation('chat');
  if (attachments.length === 0) return null;
  return (
    <ul className={files.picked} aria-label={t('attach.picked')}>
      {attachments.map((attachment) => {
        const name = attachment.unreadable || !attachment.name ? t('unreadable') : attachment.name;
        return (
          <li key={attachment.id} className={files.chip}>
            <Face attachment={attachment} />
            <span className={files.words}>
              <span className={files.name} dir="auto" title={name}>
                {name}
              </span>
              <span className={files.size}>{fileSize(attachment.size, i18n.language)}</span>
            </span>
            <IconButton
              small
              label={t('attach.remove', { name })}
              onClick={() => {
                changeEdit(id, { attachments: attachments.filter((one) => one !== attachment) });
                if (attachments.length === 1) onEmpty();
              }}
            >
              <X size={15} />
            </IconButton>
          </li>
        );
      })}
    </ul>
  );
}

/** A picture that cannot be loaded is a file like any other. */
function Face({ attachment }: { attachment: Attachment }) {
  const [broken, setBroken] = useState(false);
  if (attachment.kind === 'picture' && !broken) {
    const address = attachmentAddress(attachment);
    return <img className={files.small} src={address} alt="" onError={() => setBroken(true)} />;
  }
  return (
    <span className={files.icon}>
      <FileText size={18} aria-hidden="true" />
    </span>
  );
}
