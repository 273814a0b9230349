import { Undo2, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { Notice } from '@/components/ui/Notice';
import { useProblemText } from '@/hooks/useProblemText';
import css from './Tidied.module.css';
import { useTidying } from './useTidying';

const SHOWN_MS = 10_000;

/** Says what was deleted and takes it back; goes by itself, but not from under a reader's hands. */
export function Tidied() {
  const { t } = useTranslation(['chat', 'common']);
  const problemText = useProblemText();
  const { removed, problem, undo, dismiss } = useTidying();
  return (
    <div role="status" className={css.place}>
      {problem && (
        <Notice
          tone="bad"
          title={problemText(problem)}
          actions={
            <Button size="s" onClick={dismiss}>
              {t('common:close')}
            </Button>
          }
        />
      )}
      {removed && <Undo key={removed.id} title={removed.title} onUndo={undo} onGone={dismiss} />}
    </div>
  );
}

interface UndoProps {
  title: string;
  onUndo: () => void;
  onGone: () => void;
}

function Undo({ title, onUndo, onGone }: UndoProps) {
  const { t } = useTranslation(['chat', 'common']);
  const button = useRef<HTMLButtonElement>(null);
  const [held, setHeld] = useState(false);
  const gone = useRef(onGone);

  useEffect(() => {
    gone.current = onGone;
  });

  // The row that had the focus is away; its menu, which gives the focus back to it, must have closed by then.
  useEffect(() => {
    const frame = requestAnimationFrame(() => button.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => gone.current(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held]);

  return (
    <div
      className={css.undo}
      data-undo
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={({ target }) => setHeld(target.matches(':focus-visible'))}
      onBlur={() => setHeld(false)}
    >
      <span className={css.text}>{t('deleted', { title })}</span>
      <Button ref={button} size="s" onClick={onUndo}>
        <Undo2 size={15} aria-hidden="true" />
        {t('undo')}
      </Button>
      <IconButton small label={t('common:close')} onClick={onGone}>
        <X size={16} />
      </IconButton>
    </div>
  );
}
