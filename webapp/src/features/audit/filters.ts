export const FILTERS = ['action', 'outcome', 'search', 'from', 'to'] as const;
export type Filters = Record<(typeof FILTERS)[number], string>;

/** The beginnings of the dotted words the audit log uses. */
export const ACTION_KINDS = [
  'session.',
  'user.',
  'invitation.',
  'password.',
  'token.',
  'oidc.',
  'breakglass.',
  'provider.',
  'agent.',
  'agent_config.',
  'agent_policy.',
  'usage_limit.',
  'chat_settings.',
  'cors.',
  'instance.',
  'onboarding.',
  'audit.',
  'key.',
] as const;

export const OUTCOMES = [
  'ok',
  'bad_credentials',
  'too_many_attempts',
  'oidc_not_invited',
  'oidc_email_unverified',
  'oidc_account_exists',
  'oidc_deactivated',
  'last_admin',
  'breakglass_protected',
] as const;

/** The filters as the server takes them: days are the reader's, from the first moment to the last. */
export function queryOf({ from, to, ...plain }: Filters): Filters {
  return { ...plain, from: moment(from, 0), to: moment(to, 1) };
}

function moment(day: string, daysLater: number): string {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return '';
  const start = new Date(year, month - 1, date + daysLater);
  return Number.isNaN(start.getTime()) ? '' : start.toISOString();
}
