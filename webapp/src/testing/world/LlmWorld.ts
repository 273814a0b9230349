import type { AgentPolicy, ConfigVersionDetail, InstanceUsage, ProviderShares, Usage } from '@/lib/api/types';
import { instanceUsage, policy, usage, versions } from './llm';

/** What the scripted server knows about the way to the models beside the accounts themselves. */
export class LlmWorld {
  /** Whether tests of a connection tell their checks one by one. */
  streamsProbes = true;
  readonly probing = {
    /** Between two checks. */
    pauseMs: 0,
    /** The check, counted from 0, that never finishes; none when negative. */
    held: -1,
    cancelled: 0,
  };
  versions: ConfigVersionDetail[] = versions();
  usage: Usage = usage();
  instanceUsage: InstanceUsage = instanceUsage();
  policy: AgentPolicy = policy();
  /** With whom one's own accounts are shared, by the account's id. */
  shares: Record<string, ProviderShares> = {};
  /** Whether the person who is signed in may share. */
  mayShare = true;
  /** Whose pages may call the API. */
  otherSites: string[] = [];
}
