import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/ui/Notice';
import { useProblemText } from '@/hooks/useProblemText';
import { QueuedItem } from './QueuedItem';
import css from './Queue.module.css';
import type { Queue } from './useQueue';

interface QueuedMessagesProps {
  queue: Queue;
  /** Whether they go on by themselves, once the answer under way is there. */
  answering: boolean;
}

/** The messages that wait, above the place where they were written. */
export function QueuedMessages({ queue, answering }: QueuedMessagesProps) {
  const { t } = useTranslation('chat');
  const problemText = useProblemText();
  const { waiting, problem } = queue;
  return (
    <>
      {problem && <Notice tone="bad" title={problemText(problem)} />}
      {waiting.length > 0 && (
        <section className={css.queue} aria-label={t('queue.title')}>
          <p className={css.title} aria-hidden="true">
            {t(answering ? 'queue.waits' : 'queue.held')}
          </p>
          <ol>
            {waiting.map((message) => (
              <QueuedItem key={message.turnId} message={message} queue={queue} answering={answering} />
            ))}
          </ol>
        </section>
      )}
      <p className="visually-hidden" role="status">
        {waiting.length > 0 && t('queue.count', { count: waiting.length })}
      </p>
    </>
  );
}
