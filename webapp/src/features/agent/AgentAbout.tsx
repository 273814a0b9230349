import { useTranslation } from 'react-i18next';
import type { Agent } from '@/lib/api/types';
import { useProblemText } from '@/hooks/useProblemText';
import { ApiProblem } from '@/lib/api/problem';
import css from './AgentPill.module.css';

export function AgentAbout({ agent }: { agent: Agent | undefined }) {
  const { t } = useTranslation('agent');
  const problemText = useProblemText();
  const status = agent?.status ?? 'unknown';
  const error = agent?.error;
  const advice = error && t(`advice.${error.code as 'no_provider'}`, { defaultValue: '' });
  return (
    <div className={css.about}>
      {error ? (
        <>
          <p className={css.trouble}>{problemText(new ApiProblem(error.code, 0, error.message))}</p>
          {advice ? <p>{advice}</p> : error.hint && <p lang="en">{error.hint}</p>}
        </>
      ) : (
        <p>{t(`about.${agent?.stoppedBy ? 'stoppedByAdministrator' : status}`)}</p>
      )}
      {agent?.status === 'starting' && <p>{t('waking', { phase: t(`phase.${agent.phase ?? 'none'}`) })}</p>}
      {agent?.status === 'running' && <p>{t('sleepsAfter', { count: agent.idleTimeoutMin })}</p>}
    </div>
  );
}
