import { useMemo } from 'react';
import type { ToolCall } from '@/lib/api/types';
import { Markdown } from '@/components/markdown/Markdown';
import { PicturesContext } from '@/components/markdown/pictures';
import { fetchPicture } from '@/entities/conversation/pictures';
import { partsOf } from './parts';
import { isPlan, planOf } from './plan';
import { PlanCard } from './PlanCard';
import { Thinking } from './Thinking';
import { ToolCalls } from './ToolCalls';
import type { CallPlace } from './ToolOutput';

interface AnswerBodyProps {
  text: string;
  thinking: string;
  thinkingMs: number | null;
  /** It thinks aloud just now. */
  thinksNow?: boolean;
  calls: readonly ToolCall[];
  /** Where the whole of a call can be had from; null where all of each is here. */
  place?: CallPlace | null;
}

/** What the agent says, with what it thought and did for it where it did so. */
export function AnswerBody({
  text,
  thinking,
  thinkingMs,
  thinksNow = false,
  calls,
  place = null,
}: AnswerBodyProps) {
  const { conversationId, messageId } = place ?? {};
  const pictures = useMemo(
    () =>
      conversationId && messageId
        ? (address: string) => fetchPicture(conversationId, messageId, address)
        : null,
    [conversationId, messageId],
  );
  const plan = planOf(calls);
  const others = plan ? calls.filter((call) => !isPlan(call)) : calls;
  return (
    <PicturesContext value={pictures}>
      {thinking && <Thinking text={thinking} ms={thinkingMs} live={thinksNow} />}
      {plan && <PlanCard plan={plan} />}
      {partsOf(text, others).map((part, at) =>
        part.kind === 'text' ? (
          <div key={`text ${at}`} data-answer>
            <Markdown source={part.text} />
          </div>
        ) : (
          <ToolCalls key={part.calls[0]?.callId} calls={part.calls} place={place} />
        ),
      )}
    </PicturesContext>
  );
}
