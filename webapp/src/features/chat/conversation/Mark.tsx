import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import css from './Message.module.css';

/** A short word under a message about what became of it. */
export function Mark({ text, onRetry }: { text: string; onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation('chat');
  return (
    <div className={css.mark}>
      <span>{text}</span>
      {onRetry && (
        <Button size="s" look="quiet" onClick={onRetry}>
          <RotateCw size={14} aria-hidden="true" />
          {t('error.retry')}
        </Button>
      )}
    </div>
  );
}
