import { Lightbulb } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Disclosure } from './Disclosure';
import { Running } from './Running';
import { useDuration } from './useDuration';
import css from './Work.module.css';

interface ThinkingProps {
  text: string;
  /** Null or too short where it is not known. */
  ms: number | null;
  /** More of it is coming. */
  live: boolean;
}

const WORTH_TELLING_MS = 1_000;

/** What the model thought aloud, folded. */
export function Thinking({ text, ms, live }: ThinkingProps) {
  const { t } = useTranslation(['work', 'chat']);
  const duration = useDuration();
  const [shownSince] = useState(() => Date.now());
  const title = ms && ms >= WORTH_TELLING_MS ? t('thoughtFor', { time: duration(ms) }) : t('thought');
  return (
    <Disclosure
      icon={<Lightbulb size={15} aria-hidden="true" />}
      title={live ? t('chat:thinking') : title}
      state={live && <Running since={shownSince} />}
    >
      <Thoughts text={text} live={live} />
    </Disclosure>
  );
}

function Thoughts({ text, live }: { text: string; live: boolean }) {
  const { t } = useTranslation(['work', 'chat']);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (live && frame.current) frame.current.scrollTop = frame.current.scrollHeight;
  }, [text, live]);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls, also with the keyboard
    <div ref={frame} className={css.thoughts} role="region" aria-label={t('thought')} tabIndex={0}>
      {text}
    </div>
  );
}
