import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/IconButton';
import { useVersions } from './useVersions';
import css from './Versions.module.css';

interface VersionSwitchProps {
  /** The message that is shown. */
  message: string;
  /** All that stand in its place, in the order they were said. */
  versions: readonly string[];
}

/** Leads from one version of what was said to the others. It stays where it is on the screen, and so does the focus. */
export function VersionSwitch({ message, versions }: VersionSwitchProps) {
  const { t } = useTranslation('versions');
  const { may, choose, hold } = useVersions();
  const at = versions.indexOf(message);
  const where = { number: at + 1, count: versions.length };
  const group = useRef<HTMLDivElement>(null);
  const spoken = useRef<HTMLSpanElement>(null);
  const pressed = useRef<{ version: string; top: number; button: HTMLButtonElement } | null>(null);
  const label = t('which', where);

  useLayoutEffect(() => {
    const frame = group.current?.closest('[data-scrolls]');
    if (pressed.current?.version !== message || !group.current) return;
    const { top, button } = pressed.current;
    pressed.current = null;
    if (button.disabled) group.current.querySelector<HTMLButtonElement>('button:enabled')?.focus();
    hold();
    if (frame) frame.scrollTop += group.current.getBoundingClientRect().top - top;
    if (spoken.current) spoken.current.textContent = label;
  }, [message, hold, label]);

  function show(version: string | undefined, button: HTMLButtonElement) {
    if (version === undefined || !group.current) return;
    pressed.current = { version, button, top: group.current.getBoundingClientRect().top };
    hold();
    choose(version);
  }

  return (
    <div ref={group} role="group" aria-label={label} className={css.switch}>
      <IconButton
        small
        label={t('earlier')}
        disabled={!may || at <= 0}
        onClick={({ currentTarget }) => show(versions[at - 1], currentTarget)}
      >
        <ChevronLeft size={16} />
      </IconButton>
      <span aria-hidden="true" className={css.number}>
        {t('short', where)}
      </span>
      <IconButton
        small
        label={t('later')}
        disabled={!may || at >= versions.length - 1}
        onClick={({ currentTarget }) => show(versions[at + 1], currentTarget)}
      >
        <ChevronRight size={16} />
      </IconButton>
      <span ref={spoken} className="visually-hidden" aria-live="polite" />
    </div>
  );
}
