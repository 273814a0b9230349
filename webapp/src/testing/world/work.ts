import type { Message, ToolCall } from '@/lib/api/types';
import type { Said } from './World';

type Worked = Extract<Said, { thinks: string } | { uses: string } | { prints: string } | { done: string }>;

/** Does one thing for an answer, and tells of it as the server does. */
export function work(did: Worked, reply: Message, tell: (name: string, data: object) => void): void {
  if ('thinks' in did) {
    tell('thinking', { at: reply.thinking?.length ?? 0, delta: did.thinks });
    reply.thinking = (reply.thinking ?? '') + did.thinks;
    reply.thinkingMs = 4_000;
  } else if ('uses' in did) {
    const call: ToolCall = {
      callId: did.uses,
      name: did.tool ?? 'exec',
      title: did.title ?? '',
      at: reply.content.length,
      detail: did.detail ?? null,
      status: 'running',
      startedAt: new Date().toISOString(),
      ms: null,
      output: '',
      outputLength: 0,
    };
    reply.toolCalls = [...reply.toolCalls, call];
    const { callId, name, title, at, detail, startedAt } = call;
    tell('tool.started', { callId, name, title, at, detail, startedAt });
  } else if ('prints' in did) {
    const before = reply.toolCalls.find(({ callId }) => callId === did.call)?.output ?? '';
    tell('tool.output', { callId: did.call, at: before.length, delta: did.prints });
    change(reply, did.call, (call) => printed(call, before + did.prints));
  } else {
    const status = did.failed ? 'failed' : 'succeeded';
    const ms = did.ms ?? 1_200;
    change(reply, did.done, (call) => ({ ...call, status, ms }));
    const detail = reply.toolCalls.find(({ callId }) => callId === did.done)?.output || null;
    tell('tool.ended', { callId: did.done, ok: !did.failed, status, ms, detail });
  }
}

export function stopped(call: ToolCall): ToolCall {
  return call.status === 'running' ? { ...call, status: 'stopped' } : call;
}

function printed(call: ToolCall, output: string): ToolCall {
  return { ...call, output, outputLength: output.length };
}

function change(reply: Message, id: string, as: (call: ToolCall) => ToolCall): void {
  reply.toolCalls = reply.toolCalls.map((call) => (call.callId === id ? as(call) : call));
}
