import { useTranslation } from 'react-i18next';
import { isRefused, type Run } from '../runs/run';
import { AnswerNotices } from './AnswerNotices';
import { AnswerProblem } from './AnswerProblem';
import { toldApart } from './help';
import { Mark } from './Mark';
import { AgentTurn, Answer, UserMessage } from './MessageView';
import { Progress } from './Progress';
import type { Sending } from './useSending';
import { useWakingText } from './useWakingText';

interface RunViewProps {
  run: Run;
  /** Its question stands on the page already. */
  asked: boolean;
  /** The last one here, whose notices have just come. */
  live: boolean;
  sending: Sending;
}

/** The message just sent and its answer as it comes. */
export function RunView({ run, asked, live, sending }: RunViewProps) {
  const { t } = useTranslation('chat');
  const { state } = run;
  const refused = isRefused(run);
  const retry = () => sending.retry(run.id);
  const failed = state.kind === 'failed' ? state : null;
  const { notes, cause } = toldApart(run.notes, failed);
  return (
    <>
      {!asked && (
        <li>
          <UserMessage text={run.question} mark={refused ? t('mark.notSent') : undefined} />
        </li>
      )}
      <li>
        <AgentTurn>
          {run.answer && <Answer text={run.answer} />}
          <RunProgress run={run} />
          {notes && <AnswerNotices notes={notes} answer={run.answer} announce={live} />}
          {state.kind === 'stopped' && <Mark text={t('mark.interrupted')} onRetry={retry} />}
          {failed && (
            <AnswerProblem
              code={failed.code}
              message={failed.message}
              cause={cause}
              onRetry={retry}
              onEdit={refused ? () => sending.takeBack(run.id) : undefined}
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
