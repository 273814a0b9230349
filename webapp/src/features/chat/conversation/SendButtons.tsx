import { ArrowUp, Square } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Tooltip } from '@/components/ui/Tooltip';
import css from './Composer.module.css';

interface SendButtonsProps {
  answering: boolean;
  /** Whether there is something to send, and it may be. */
  ready: boolean;
  onStop: (event: MouseEvent) => void;
}

export function SendButtons({ answering, ready, onStop }: SendButtonsProps) {
  const { t } = useTranslation('chat');
  const action = t(answering ? 'composer.stop' : 'composer.send');
  return (
    <>
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
          onClick={answering ? onStop : undefined}
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
    </>
  );
}
