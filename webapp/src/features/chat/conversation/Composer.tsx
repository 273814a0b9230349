import { ArrowUp, Square } from 'lucide-react';
import { useEffect, useRef, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Tooltip } from '@/components/ui/Tooltip';
import css from './Composer.module.css';
import { useDraft, writeDraft } from './drafts';
import type { Sending } from './useSending';

interface ComposerProps {
  place: string;
  answering: boolean;
  disabled: boolean;
  sending: Sending;
}

export function Composer({ place, answering, disabled, sending }: ComposerProps) {
  const { t } = useTranslation('chat');
  const text = useDraft(place);
  const area = useRef<HTMLTextAreaElement>(null);
  const ready = text.trim() !== '' && !answering && !disabled;

  useEffect(() => {
    // Focus on a phone would open the keyboard over what one came to read.
    if (!disabled && window.matchMedia('(pointer: fine)').matches) area.current?.focus();
  }, [disabled, place]);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!ready) return;
    writeDraft(place, '');
    sending.send(text.trim());
  }

  function onKeyDown(event: KeyboardEvent) {
    // While an input method composes a word, Enter belongs to it.
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) submit(event);
  }

  return (
    <form className={css.composer} onSubmit={submit}>
      <div className={css.grow} data-text={text}>
        <textarea
          ref={area}
          rows={1}
          aria-label={t('composer.label')}
          placeholder={t('composer.placeholder')}
          aria-describedby="composer-hint"
          disabled={disabled}
          value={text}
          onChange={(event) => writeDraft(place, event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      {answering ? (
        <button type="button" className={css.stop} onClick={sending.stop}>
          <Square size={13} fill="currentColor" aria-hidden="true" />
          {t('composer.stop')}
        </button>
      ) : (
        <Tooltip text={t('composer.send')}>
          <button type="submit" className={css.send} aria-label={t('composer.send')} aria-disabled={!ready}>
            <ArrowUp size={19} aria-hidden="true" />
          </button>
        </Tooltip>
      )}
      <span id="composer-hint" className="visually-hidden">
        {t(answering ? 'composer.busy' : 'composer.hint')}
      </span>
    </form>
  );
}
