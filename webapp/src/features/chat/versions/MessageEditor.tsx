import { useEffect, useId, useRef, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { useProblemText } from '@/hooks/useProblemText';
import type { Message } from '@/lib/api/types';
import { isComposing } from '@/lib/composing';
import { pressed } from '@/lib/keys';
import { changeEdit, type Edit } from './edits';
import { EditedFiles } from './EditedFiles';
import { useVersions } from './useVersions';
import css from './Versions.module.css';

interface MessageEditorProps {
  message: Message;
  edit: Edit;
  onCancel: () => void;
}

/** An own message in its place, to be said another way. */
export function MessageEditor({ message, edit, onCancel }: MessageEditorProps) {
  const { t } = useTranslation(['versions', 'common', 'chat']);
  const { may, send } = useVersions();
  const problemText = useProblemText();
  const area = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const { text, attachments, problem } = edit;
  const ready = may && (text.trim() !== '' || attachments.length > 0);

  useEffect(() => {
    const { current } = area;
    // Who already writes something else goes on with that.
    const other = document.activeElement;
    if (!current || (other instanceof HTMLTextAreaElement && other.value !== '')) return;
    current.focus();
    current.setSelectionRange(current.value.length, current.value.length);
  }, []);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (ready) send(message, edit);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event)) return;
    if (event.key === 'Escape') {
      // It stops no answer before that.
      event.stopPropagation();
      onCancel();
    } else if (event.target === area.current && pressed('send', event)) {
      if (event.repeat)
        event.preventDefault(); // held down since it did something else
      else submit(event);
    }
  }

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves it from wherever one is in it
    <form className={css.editor} onSubmit={submit} onKeyDown={onKeyDown}>
      <EditedFiles id={message.id} attachments={attachments} onEmpty={() => area.current?.focus()} />
      <div className={css.grow} data-text={text}>
        <textarea
          ref={area}
          rows={1}
          dir="auto"
          aria-label={t('editor')}
          aria-describedby={hint}
          value={text}
          onChange={({ target }) => changeEdit(message.id, { text: target.value })}
        />
      </div>
      {problem && <Notice tone="bad" title={problemText(problem)} />}
      <div className={css.actions}>
        <p id={hint} className={css.hint}>
          {t(may ? 'hint' : 'busy')}
        </p>
        <span className={css.buttons}>
          <Button size="s" look="quiet" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
          <Button size="s" look="primary" type="submit" aria-disabled={!ready}>
            {t('send')}
          </Button>
        </span>
      </div>
    </form>
  );
}
