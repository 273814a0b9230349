import { Check, Copy, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '@/lib/copyText';
import { IconButton } from './IconButton';

const SHOWN_MS = 2000;

export function CopyButton({ label, text }: { label: string; text: () => string }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);

  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const Icon = outcome === 'copied' ? Check : outcome === 'copyFailed' ? X : Copy;
  return (
    <>
      <IconButton
        small
        label={label}
        onClick={() => void copyText(text()).then((done) => setOutcome(done ? 'copied' : 'copyFailed'))}
      >
        <Icon size={15} />
      </IconButton>
      <span className="visually-hidden" aria-live="polite">
        {outcome && t(outcome)}
      </span>
    </>
  );
}
