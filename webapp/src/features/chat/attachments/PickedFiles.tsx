import { FileText, RotateCw, TriangleAlert, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/IconButton';
import { attachmentAddress } from '@/entities/conversation/attachments';
import { useProblemText } from '@/hooks/useProblemText';
import { fileSize } from '@/lib/fileSize';
import css from './Attachments.module.css';
import { pickAgain, unpick, type Picked } from './picked';

interface PickedFilesProps {
  place: string;
  files: readonly Picked[];
  /** Where the focus goes when the last one is removed. */
  onEmpty: () => void;
}

/** The files of the message that is being written. */
export function PickedFiles({ place, files, onEmpty }: PickedFilesProps) {
  const { t } = useTranslation('chat');
  if (files.length === 0) return null;
  return (
    <ul className={css.picked} aria-label={t('attach.picked')}>
      {files.map((file) => (
        <li key={file.key} className={css.chip} data-state={file.state.kind}>
          <Face file={file} />
          <span className={css.words}>
            <span className={css.name} dir="auto" title={file.name}>
              {file.name}
            </span>
            <Standing file={file} />
          </span>
          {file.state.kind === 'failed' && file.state.again && (
            <IconButton
              small
              label={t('attach.again', { name: file.name })}
              onClick={() => pickAgain(file.key)}
            >
              <RotateCw size={15} />
            </IconButton>
          )}
          <IconButton
            small
            label={t('attach.remove', { name: file.name })}
            onClick={() => {
              unpick(place, file.key);
              if (files.length === 1) onEmpty();
            }}
          >
            <X size={15} />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}

function Face({ file: { state } }: { file: Picked }) {
  if (state.kind === 'ready' && state.attachment.kind === 'picture')
    return <img className={css.small} src={attachmentAddress(state.attachment)} alt="" />;
  const Icon = state.kind === 'failed' ? TriangleAlert : FileText;
  return (
    <span className={css.icon}>
      <Icon size={18} aria-hidden="true" />
    </span>
  );
}

function Standing({ file: { name, size, state } }: { file: Picked }) {
  const { t, i18n } = useTranslation('chat');
  const problemText = useProblemText();
  if (state.kind === 'failed')
    return (
      <span className={css.problem} role="alert">
        {problemText(state.problem)}
      </span>
    );
  if (state.kind === 'ready') return <span className={css.size}>{fileSize(size, i18n.language)}</span>;
  return (
    <progress className={css.progress} aria-label={t('attach.uploading', { name })} value={state.share} />
  );
}
