import {
  Bot,
  BotMessageSquare,
  ChartColumn,
  ChartNoAxesCombined,
  Globe,
  KeyRound,
  LogIn,
  ScrollText,
  ShieldCheck,
  UserRound,
  Users,
} from 'lucide-react';

/** The pages that everybody has. */
export const OWN_PAGES = [
  { to: '/settings/providers', name: 'providers', Icon: KeyRound },
  { to: '/settings/agent', name: 'agent', Icon: Bot },
  { to: '/settings/usage', name: 'usage', Icon: ChartColumn },
  { to: '/settings/account', name: 'account', Icon: UserRound },
] as const;

/** Those of administrators. */
export const ADMIN_PAGES = [
  { to: '/settings/users', name: 'users', Icon: Users },
  { to: '/settings/agents', name: 'agents', Icon: BotMessageSquare },
  { to: '/settings/sign-in', name: 'signIn', Icon: LogIn },
  { to: '/settings/agent-policy', name: 'agentPolicy', Icon: ShieldCheck },
  { to: '/settings/other-sites', name: 'otherSites', Icon: Globe },
  { to: '/settings/instance-usage', name: 'instanceUsage', Icon: ChartNoAxesCombined },
  { to: '/settings/audit', name: 'audit', Icon: ScrollText },
] as const;
