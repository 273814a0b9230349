import { Paperclip, Pencil, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import type { QueuedMessage } from '@/lib/api/types';
import { isComposing } from '@/lib/composing';
import css from './Queue.module.css';
import type { Queue } from './useQueue';

interface QueuedItemProps {
  message: QueuedMessage;
  queue: Queue;
  answering: boolean;
}

export function QueuedItem({ message, queue, answering }: QueuedItemProps) {
  const { t } = useTranslation('chat');
  const [editing, setEditing] = useState(false);
  if (editing) {
    return (
      <li className={css.item}>
        <Editor
          text={message.content}
          mayBeEmpty={message.attachments.length > 0}
          onSave={(text) => {
            setEditing(false);
            if (text !== message.content) queue.change(message, text);
          }}
          onCancel={() => setEditing(false)}
        />
      </li>
    );
  }
  const text = message.unreadable ? t('unreadable') : message.content;
  const files = message.attachments.map(({ name }) => name || t('unreadable')).join(', ');
  return (
    <li className={css.item}>
      <span className={css.text} dir="auto">
        {text}
        {files && (
          <span className={css.files}>
            <Paperclip size={13} role="img" aria-label={t('attach.attached')} />
            {files}
          </span>
        )}
      </span>
      {!answering && !message.unreadable && (
        <Button size="s" onClick={() => queue.send(message)}>
          {t('queue.send')}
        </Button>
      )}
      <IconButton small label={t('queue.edit')} onClick={() => setEditing(true)}>
        <Pencil size={15} />
      </IconButton>
      <IconButton small label={t('queue.takeBack')} onClick={() => queue.takeBack(message)}>
        <Undo2 size={15} />
      </IconButton>
    </li>
  );
}

interface EditorProps {
  text: string;
  mayBeEmpty: boolean;
  onSave: (text: string) => void;
  onCancel: () => void;
}

function Editor({ text, mayBeEmpty, onSave, onCancel }: EditorProps) {
  const { t } = useTranslation(['chat', 'common']);
  const [typed, setTyped] = useState(text);
  const wanted = typed.trim();
  const fine = mayBeEmpty || wanted !== '';
  const area = useRef<HTMLTextAreaElement>(null);

  // It takes the place of the button that was pressed.
  useEffect(() => {
    area.current?.focus();
    area.current?.setSelectionRange(text.length, text.length);
  }, [text]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onCancel();
    } else if (event.key === 'Enter' && !event.shiftKey && !isComposing(event)) {
      event.preventDefault();
      if (fine) onSave(wanted);
    }
  }

  return (
    <div className={css.editor}>
      <textarea
        ref={area}
        rows={2}
        dir="auto"
        aria-label={t('queue.edit')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={css.actions}>
        <Button size="s" look="quiet" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
        <Button size="s" look="primary" aria-disabled={!fine} onClick={() => fine && onSave(wanted)}>
          {t('common:save')}
        </Button>
      </div>
    </div>
  );
}
