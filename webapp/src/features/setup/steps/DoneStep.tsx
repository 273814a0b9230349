import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Skeleton } from '@/components/ui/Skeleton';
import { useProblemText } from '@/hooks/useProblemText';
import type { User } from '@/lib/api/types';
import { agentSettingsQuery } from '@/entities/agent/agentSettings';
import { completeOnboardingMutation } from '@/entities/onboarding/onboarding';
import { providersQuery } from '@/entities/provider/providers';
import css from '../Setup.module.css';
import { AgentPreparing } from './AgentPreparing';
import { StepHeading } from './StepHeading';
import summary from './Summary.module.css';

type Known = Pick<UseQueryResult<unknown>, 'data' | 'errorUpdateCount'>;

export function DoneStep({ user }: { user: User }) {
  const { t, i18n } = useTranslation(['setup', 'common']);
  const problemText = useProblemText();
  const providers = useQuery(providersQuery);
  const settings = useQuery(agentSettingsQuery);
  const complete = useMutation(completeOnboardingMutation(useQueryClient()));
  const names = providers.data?.map(({ displayName }) => displayName);
  const provider = names && new Intl.ListFormat(i18n.language).format(names);

  /** Nothing is said of what the server has not sent yet. */
  function known({ data, errorUpdateCount }: Known, value: string | null | undefined) {
    if (data !== undefined) return value || t('done.notChosen');
    return errorUpdateCount > 0 ? t('common:unknown') : <Skeleton lines={1} />;
  }

  return (
    <>
      <StepHeading title={t('done.title')} lead={t('done.lead')} />
      <dl className={summary.summary}>
        <div>
          <dt>{t('done.account')}</dt>
          <dd>{user.username}</dd>
        </div>
        <div>
          <dt>{t('done.provider')}</dt>
          <dd>{known(providers, provider)}</dd>
        </div>
        <div>
          <dt>{t('done.model')}</dt>
          <dd>{known(settings, settings.data?.primaryModel)}</dd>
        </div>
        <div>
          <dt>{t('done.agent')}</dt>
          <dd>
            <AgentPreparing />
          </dd>
        </div>
      </dl>
      <p className={css.note}>{t('done.agentNote')}</p>
      {complete.isError && <Notice tone="bad" title={problemText(complete.error)} />}
      <div>
        <Button look="primary" busy={complete.isPending} onClick={() => complete.mutate()}>
          {t(complete.isPending ? 'done.submitting' : 'done.submit')}
        </Button>
      </div>
    </>
  );
}
