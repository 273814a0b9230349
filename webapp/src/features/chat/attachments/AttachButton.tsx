import { Paperclip } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/IconButton';
import css from './Attachments.module.css';

interface AttachButtonProps {
  disabled: boolean;
  onPick: (files: readonly File[]) => void;
}

export function AttachButton({ disabled, onPick }: AttachButtonProps) {
  const { t } = useTranslation('chat');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton
        label={t('attach.add')}
        className={css.attach}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        <Paperclip size={19} />
      </IconButton>
      {/* The button is what is seen, focused and pressed. */}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-testid="attach"
        onChange={({ target }) => {
          onPick([...(target.files ?? [])]);
          target.value = ''; // the same file again is a choice, too
        }}
      />
    </>
  );
}
