import { useTranslation } from 'react-i18next';
import type { Run } from '../runs/run';
import { AnswerNotices } from './AnswerNotices';
import { AnswerProblem } from './AnswerProblem';
import { Mark } from './Mark';
import { AgentTurn, Answer, UserMessage } from './MessageView';
import { Progress } from './Progress';
import type { Sending } from './useSending';
import { useWakingText } from './useWakingText';

/** The message just sent and its answer as it comes. */
export function RunView({ run, sending }: { run: Run; sending: Sending }) {
  const { t } = useTranslation('chat');
  const { state } = run;
  const unsent = state.kind === 'failed' && !state.sent;
  return (
    <>
      <li>
        <UserMessage text={run.question} mark={unsent ? t('mark.notSent') : undefined} />
      </li>
      <li>
        <AgentTurn>
          {run.answer && <Answer text={run.answer} />}
          <RunProgress run={run} />
          {run.notes && <AnswerNotices notes={run.notes} announce />}
          {state.kind === 'stopped' && <Mark text={t('mark.interrupted')} onRetry={sending.retry} />}
          {state.kind === 'failed' && (
            <AnswerProblem
              code={state.code}
              message={state.message}
              onRetry={sending.retry}
              onEdit={unsent ? sending.takeBack : undefined}
            />
          )}
        </AgentTurn>
      </li>
    </>
  );
}

function RunProgress({ run: { state, answer } }: { run: Run }) {
  const { t } = useTranslation('chat');
  const wakingText = useWakingText();
  if (state.kind === 'waking') return <Progress since={state.since} text={wakingText(state.phase)} />;
  if (state.kind === 'sending' || state.kind === 'thinking') {
    return answer ? null : <Progress since={state.since} text={t('thinking')} />;
  }
  return null;
}
