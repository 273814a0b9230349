import { useTranslation } from 'react-i18next';
import { stopped, type Course } from '../runs/course';
import { isLive, isRefused, type Run } from '../runs/run';
import { AnswerBody } from '../work/AnswerBody';
import { AnswerNotices } from './AnswerNotices';
import { AnswerProblem } from './AnswerProblem';
import { toldApart } from './help';
import { Mark } from './Mark';
import { AgentTurn, UserMessage } from './MessageView';
import { Progress } from './Progress';
import type { Sending } from './useSending';
import { useWakingText } from './useWakingText';
import { VersionSwitch } from '../versions/VersionSwitch';

interface RunViewProps {
  run: Run;
  /** Its question stands on the page already. */
  asked: boolean;
  /** The last one here, whose notices have just come. */
  live: boolean;
  /** It says something instead of something else: all that stand in its place, itself last. */
  versions: readonly string[] | null;
  sending: Sending;
}

/** The message just sent and its answer as it comes. */
export function RunView({ run, asked, live, versions, sending }: RunViewProps) {
  const { t } = useTranslation('chat');
  const { state, course } = run;
  const going = isLive(run);
  const refused = isRefused(run);
  const retry = () => sending.retry(run.id);
  const failed = state.kind === 'failed' ? state : null;
  const { notes, cause } = toldApart(run.notes, failed);
  return (
    <>
      {!asked && (
        <li>
          <UserMessage
            text={run.asked.text}
            attachments={run.asked.attachments}
            mark={refused ? t('mark.notSent') : undefined}
          >
            {versions && <VersionSwitch message={run.id} versions={versions} />}
          </UserMessage>
        </li>
      )}
      <li>
        <AgentTurn>
          <AnswerBody
            text={course.text}
            thinking={course.thinking}
            thinkingMs={course.thinkingMs}
            thinksNow={going && course.thinkingSince !== null}
            calls={going ? course.calls : course.calls.map(stopped)}
          />
          <RunProgress run={run} />
          {notes && <AnswerNotices notes={notes} answer={course.text} announce={live} />}
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

function RunProgress({ run: { state, course } }: { run: Run }) {
  const { t } = useTranslation('chat');
  const wakingText = useWakingText();
  if (state.kind === 'waking') return <Progress since={state.since} text={wakingText(state.phase)} />;
  if (state.kind === 'sending' || state.kind === 'thinking' || state.kind === 'answering') {
    return isQuiet(course) ? <Progress since={state.since} text={t('thinking')} /> : null;
  }
  return null;
}

/** Nothing is there yet, or nothing moves: the agent was last seen using a tool that is done. */
function isQuiet({ text, calls, thinkingSince }: Course): boolean {
  const last = calls.at(-1);
  if (thinkingSince !== null || calls.some(({ status }) => status === 'running')) return false;
  return last ? text.slice(last.at).trim() === '' : text === '';
}
