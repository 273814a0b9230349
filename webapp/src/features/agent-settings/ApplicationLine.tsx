import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { useProblemText } from '@/hooks/useProblemText';
import type { Application } from '@/lib/api/types';
import { applyNowMutation } from '@/entities/agent/agentSettings';
import css from './AgentSettings.module.css';

const TONES: Record<Application['state'], Tone> = {
  none: 'quiet',
  applied: 'good',
  waiting: 'busy',
  applying: 'busy',
  restarting: 'busy',
  failed: 'bad',
};

interface ApplicationLineProps {
  application: Application;
  version: number | null;
}

/** Whether the agent goes by these settings yet, and what can be done about it. */
export function ApplicationLine({ application, version }: ApplicationLineProps) {
  const { t } = useTranslation('agentConfig');
  const problemText = useProblemText();
  const now = useMutation(applyNowMutation(useQueryClient()));
  const { state, message } = application;
  return (
    <div className={css.application}>
      <div role="status" className={css.applicationState}>
        <Badge tone={TONES[state]}>{t(`application.${state}`)}</Badge>
        {version !== null && state === 'applied' && (
          <span className={css.version}>{t('application.version', { number: version })}</span>
        )}
        {state === 'failed' && message && (
          <p className={css.reason} lang="en">
            {message}
          </p>
        )}
      </div>
      {state === 'waiting' && (
        <Button size="s" busy={now.isPending} title={t('application.nowHint')} onClick={() => now.mutate()}>
          {t('application.now')}
        </Button>
      )}
      {now.isError && (
        <Notice tone="bad" title={t('application.nowFailed', { reason: problemText(now.error) })} />
      )}
    </div>
  );
}
