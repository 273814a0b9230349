import {
  useEffect,
  useRef,
  type ClipboardEvent,
  type FormEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '@/lib/composing';
import { pressed } from '@/lib/keys';
import { AttachButton } from '../attachments/AttachButton';
import { isPickedPicture, pick, standingOf, takePicked, usePicked } from '../attachments/picked';
import { PickedFiles } from '../attachments/PickedFiles';
import { useChatModel } from '../model/useChatModel';
import { useVersions } from '../versions/useVersions';
import css from './Composer.module.css';
import { COMPOSER_ID, mayFocus } from './composerFocus';
import { useDraft, writeDraft } from './drafts';
import { SendButtons } from './SendButtons';
import type { Sending } from './useSending';

interface ComposerProps {
  place: string;
  answering: boolean;
  disabled: boolean;
  /** Puts a message behind what is under way; absent where that is not possible or not needed. */
  onQueue: Sending['send'] | undefined;
  sending: Sending;
}

export function Composer({ place, answering, disabled, onQueue, sending }: ComposerProps) {
  const { t } = useTranslation('chat');
  const text = useDraft(place);
  const area = useRef<HTMLTextAreaElement>(null);
  const { editLast } = useVersions();
  const files = usePicked(place);
  const standing = standingOf(files);
  const { blind } = useChatModel(place);
  const unseen = blind !== null && files.some(isPickedPicture);
  const something = text.trim() !== '' || standing === 'ready';
  const possible = something && standing !== 'sending' && standing !== 'failed' && !unseen;
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

  function addFiles(chosen: readonly File[]) {
    pick(place, chosen);
    if (mayFocus()) area.current?.focus();
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
    if (isComposing(event)) return;
    const nothing = text === '' && standing === 'none';
    if (nothing && pressed('editLast', event) && editLast()) event.preventDefault();
    if (!pressed('send', event)) return;
    if (event.repeat)
      event.preventDefault(); // held down since it did something else
    else submit(event);
  }

  return (
    <form className={css.composer} onSubmit={submit}>
      <PickedFiles place={place} files={files} onEmpty={() => area.current?.focus()} />
      {unseen && (
        <p className={css.blind} role="alert">
          {t('attach.blind', { model: blind })}
        </p>
      )}
      <AttachButton disabled={disabled} onPick={addFiles} />
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
      <SendButtons answering={answering} ready={ready} onStop={stop} />
      <span id="composer-hint" className="visually-hidden">
        {t(answering ? 'composer.busy' : 'composer.hint')}
        {standing !== 'none' && ` ${t(`attach.standing.${standing}`)}`}
      </span>
    </form>
  );
}
