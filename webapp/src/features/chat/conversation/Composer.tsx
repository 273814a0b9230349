import { ArrowUp, Square } from 'lucide-react';
import {
  useEffect,
  useRef,
  type ClipboardEvent,
  type FormEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { useTranslation } from 'react-i18next';
import { Tooltip } from '@/components/ui/Tooltip';
import { isComposing } from '@/lib/composing';
import { pressed } from '@/lib/keys';
import { AttachButton } from '../attachments/AttachButton';
import { pick, standingOf, takePicked, usePicked } from '../attachments/picked';
import { PickedFiles } from '../attachments/PickedFiles';
import css from './Composer.module.css';
import { useDraft, writeDraft } from './drafts';
import type { Sending } from './useSending';

/** Where the link that skips the page's other parts leads. */
export const COMPOSER_ID = 'composer';

interface ComposerProps {
  place: string;
  answering: boolean;
  disabled: boolean;
  /** Puts a message behind what is under way; absent where that is not possible or not needed. */
  onQueue: Sending['send'] | undefined;
  sending: Sending;
}

/** Focus on a phone would open the keyboard over what one came to read. */
const mayFocus = () => window.matchMedia('(pointer: fine)').matches;

export function Composer({ place, answering, disabled, onQueue, sending }: ComposerProps) {
  const { t } = useTranslation('chat');
  const text = useDraft(place);
  const area = useRef<HTMLTextAreaElement>(null);
  const files = usePicked(place);
  const standing = standingOf(files);
  const something = text.trim() !== '' || standing === 'ready';
  const possible = something && standing !== 'sending' && standing !== 'failed';
  const ready = possible && (!answering || onQueue !== undefined) && !disabled;

  useEffect(() => {
    // A deletion that can still be taken back is in the keyboard's reach first.
    if (!disabled && mayFocus() && !document.querySelector('[data-undo]')) area.current?.focus();
  }, [disabled, place]);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!ready) return;
    writeDraft(place, '');
    (onQueue ?? sending.send)(text.trim(), takePicked(place));
  }

  function onPaste(event: ClipboardEvent) {
    const { files: pasted, types } = event.clipboardData;
    // Office programs put a picture of a copied text beside it: the text is what is meant.
    if (pasted.length === 0 || types.includes('text/plain')) return;
    event.preventDefault();
    pick(place, [...pasted]);
  }

  function stop(event: MouseEvent) {
    if (event.detail > 1) return; // the second half of a double click that sent
    sending.stop();
    if (mayFocus()) area.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!pressed('send', event) || isComposing(event)) return;
    if (event.repeat)
      event.preventDefault(); // held down since it did something else
    else submit(event);
  }

  const action = t(answering ? 'composer.stop' : 'composer.send');
  return (
    <form className={css.composer} onSubmit={submit}>
      <PickedFiles place={place} files={files} onEmpty={() => area.current?.focus()} />
      <AttachButton disabled={disabled} onPick={(chosen) => pick(place, chosen)} />
      <div className={css.grow} data-text={text}>
        <textarea
          ref={area}
          id={COMPOSER_ID}
          rows={1}
          dir="auto"
          aria-label={t('composer.label')}
          placeholder={t('composer.placeholder')}
          aria-describedby="composer-hint"
          disabled={disabled}
          value={text}
          onChange={(event) => writeDraft(place, event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
      </div>
      {answering && ready && (
        <Tooltip text={t('composer.queue')}>
          <button type="submit" className={css.send} aria-label={t('composer.queue')}>
            <ArrowUp size={19} aria-hidden="true" />
          </button>
        </Tooltip>
      )}
      {/* One button for both, so that the keyboard's place does not go with the one that is not needed. */}
      <Tooltip text={action}>
        <button
          type={answering ? 'button' : 'submit'}
          className={answering ? css.stop : css.send}
          aria-label={action}
          aria-disabled={answering ? undefined : !ready}
          onClick={answering ? stop : undefined}
        >
          {answering ? (
            <>
              <Square size={13} fill="currentColor" aria-hidden="true" />
              {t('composer.stop')}
            </>
          ) : (
            <ArrowUp size={19} aria-hidden="true" />
          )}
        </button>
      </Tooltip>
      <span id="composer-hint" className="visually-hidden">
        {t(answering ? 'composer.busy' : 'composer.hint')}
        {standing !== 'none' && ` ${t(`attach.standing.${standing}`)}`}
      </span>
    </form>
  );
}
