import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { useProblemText } from '@/hooks/useProblemText';
import { conversationQuery } from '@/entities/conversation/conversations';
import { readinessQuery } from '@/entities/conversation/readiness';
import { completeOnboardingMutation } from '@/entities/onboarding/onboarding';
import { systemQuery } from '@/entities/system/system';
import { addressOf } from '../places';
import css from './Step.module.css';
import { AgentPreparing } from './AgentPreparing';
import { StepHeading } from './StepHeading';

interface AnswerStepProps {
  conversationId: string | undefined;
  /** The chat, or why there can be none. */
  chat: ReactNode;
}

/** The setup is over when the agent has answered, and not a page earlier. Whoever cannot wait need not. */
export function AnswerStep({ conversationId, chat }: AnswerStepProps) {
  const { t } = useTranslation('setup');
  const problemText = useProblemText();
  const complete = useMutation(completeOnboardingMutation(useQueryClient()));
  const { data: readiness } = useQuery(readinessQuery);
  const { data: system } = useQuery(systemQuery);
  const answered = useAnswered(conversationId);
  const able = system?.agents.available !== false;
  const wanting = able && !readiness?.missing;
  return (
    <>
      <StepHeading
        title={t(able ? 'answer.title' : 'answer.withoutAgents')}
        lead={t(able ? 'answer.lead' : 'answer.withoutAgentsText')}
      />
      {readiness?.missing ? (
        <Notice
          tone="warn"
          title={t(`answer.missing.${readiness.missing}`)}
          actions={<Link to={addressOf('provider')}>{t('answer.toProvider')}</Link>}
        />
      ) : (
        <>
          {able && <AgentPreparing />}
          {chat}
        </>
      )}
      {complete.isError && <Notice tone="bad" title={problemText(complete.error)} />}
      <div className={css.actions}>
        <Button
          look={wanting && !answered ? 'secondary' : 'primary'}
          busy={complete.isPending}
          onClick={() => complete.mutate()}
        >
          {t(
            complete.isPending ? 'answer.submitting' : wanting && !answered ? 'answer.skip' : 'answer.submit',
          )}
        </Button>
      </div>
    </>
  );
}

function useAnswered(conversationId: string | undefined): boolean {
  const { data } = useQuery({ ...conversationQuery(conversationId ?? ''), enabled: false });
  return data?.messages.some(({ role, status }) => role === 'assistant' && status === 'complete') ?? false;
}
