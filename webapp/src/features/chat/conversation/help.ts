import type { AnswerNotes, AnswerNotice } from '@/lib/api/types';

interface Help {
  to: string;
  word: 'providers' | 'usage' | 'agent';
}

const PROVIDERS: Help = { to: '/settings/providers', word: 'providers' };
const USAGE: Help = { to: '/settings/usage', word: 'usage' };
const AGENT: Help = { to: '/settings/agent', word: 'agent' };

/** The page on which one can do something about it, by the code of what happened. */
const HELP: Record<string, Help> = {
  no_provider: PROVIDERS,
  provider_refused: PROVIDERS,
  settings_invalid: AGENT,
  model_not_found: AGENT,
  budget_used_up: USAGE,
  share_limit_reached: PROVIDERS,
  share_ended: AGENT,
  bad_url: PROVIDERS,
  blocked_address: PROVIDERS,
  unreachable: PROVIDERS,
  timeout: PROVIDERS,
  tls_error: PROVIDERS,
  auth_invalid: PROVIDERS,
  auth_forbidden: PROVIDERS,
  key_unreadable: PROVIDERS,
  no_credit: PROVIDERS,
  rate_limited: PROVIDERS,
  provider_down: PROVIDERS,
  output_limit: PROVIDERS,
  bad_response: PROVIDERS,
  request_refused: PROVIDERS,
  context_length_exceeded: AGENT,
};

export function helpFor(code: string): Help | null {
  return HELP[code] ?? null;
}

/** Codes with one meaning each: the server's sentence would say ours again. */
const PLAIN = new Set([
  'budget_used_up',
  'agent_stopped',
  'agent_unreachable',
  'agent_busy',
  'agent_not_ready',
  'answer_lost',
  'answer_timed_out',
  'answer_cut_off',
  'provider_refused',
  'provider_rate_limited',
  'provider_down',
  'too_large',
  'content_filtered',
  'context_length_exceeded',
  'internal_error',
  'no_provider',
]);

export function saysAll(code: string): boolean {
  return PLAIN.has(code);
}

interface Failure {
  code: string;
  message: string;
}

/** A failure is shown once: a notice of the same thing becomes its `cause`, and the other notices stay as they are. */
export function toldApart(
  notes: AnswerNotes | null | undefined,
  failure: Failure | null | undefined,
): { notes: AnswerNotes | null; cause: AnswerNotice | null } {
  if (!notes) return { notes: null, cause: null };
  const same = ({ code, message }: AnswerNotice) =>
    failure && (code === failure.code || (message !== '' && failure.message.includes(message)));
  const cause = notes.notices.findLast(same) ?? null;
  return { notes: { ...notes, notices: notes.notices.filter((notice) => notice !== cause) }, cause };
}

/** Whether the text of an answer says what a notice says: where no model was asked, Mosaic answers itself. */
export function isSaidIn(answer: string, { message }: AnswerNotice): boolean {
  const plain = message.trim().replace(/\.$/, '').toLowerCase();
  return plain !== '' && answer.toLowerCase().includes(plain);
}
