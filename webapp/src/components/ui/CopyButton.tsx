import { Check, Copy, X } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '@/lib/copyText';
import { Button } from './Button';
import { IconButton } from './IconButton';

const SHOWN_MS = 2000;

interface CopyButtonProps {
  label: string;
  text: () => string;
  /** A word of the label to be seen beside the icon, where there is more than one to copy. */
  children?: ReactNode;
}

export function CopyButton({ label, text, children }: CopyButtonProps) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);

  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = () => void copyText(text()).then((done) => setOutcome(done ? 'copied' : 'copyFailed'));
  const Icon = outcome === 'copied' ? Check : outcome === 'copyFailed' ? X : Copy;
  return (
    <>
      {children ? (
        <Button size="s" look="quiet" aria-label={label} onClick={copy}>
          <Icon size={15} aria-hidden="true" />
          {children}
        </Button>
      ) : (
        <IconButton small label={label} onClick={copy}>
          <Icon size={15} />
        </IconButton>
      )}
      <span className="visually-hidden" aria-live="polite">
        {outcome && t(outcome)}
      </span>
    </>
  );
}
