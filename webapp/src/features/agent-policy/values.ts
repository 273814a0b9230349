import type { AgentPolicy } from '@/lib/api/types';
import { wholeNumber } from '@/lib/wholeNumber';

/** What the form holds, numbers as text. */
export interface PolicyValues {
  egress: AgentPolicy['egress'];
  allowedHosts: string[];
  min: string;
  max: string;
  silence: string;
  monthlyTokens: string;
  membersMayShare: boolean;
}

export function valuesOf(policy: AgentPolicy, language: string): PolicyValues {
  const { egress, allowedHosts, idleBounds, answerSilenceMin, monthlyTokens, membersMayShare } = policy;
  return {
    egress,
    allowedHosts: [...allowedHosts],
    min: String(idleBounds.min),
    max: String(idleBounds.max),
    silence: String(answerSilenceMin),
    monthlyTokens: monthlyTokens ? new Intl.NumberFormat(language).format(monthlyTokens) : '',
    membersMayShare,
  };
}

export function policyOf({
  egress,
  allowedHosts,
  min,
  max,
  silence,
  monthlyTokens,
  membersMayShare,
}: PolicyValues): AgentPolicy {
  return {
    egress,
    allowedHosts,
    idleBounds: { min: wholeNumber(min) ?? 0, max: wholeNumber(max) ?? 0 },
    answerSilenceMin: wholeNumber(silence) ?? 0,
    monthlyTokens: wholeNumber(monthlyTokens),
    membersMayShare,
  };
}
