import { useQuery } from '@tanstack/react-query';
import { agentSettingsQuery } from '@/entities/agent/agentSettings';
import { conversationQuery } from '@/entities/conversation/conversations';
import { providersQuery } from '@/entities/provider/providers';
import type { Provider } from '@/lib/api/types';
import { NEW } from '../runs/RunStore';
import { useNewChatModel } from './newChatModel';

export interface ChatModel {
  /** What was chosen for this conversation; null for what the agent asks first. */
  chosen: string | null;
  /** What the agent asks first, as far as it is known. */
  usual: string | null;
  /** Accounts that are switched on. */
  accounts: readonly Provider[];
  /** The model that answers here, where it is known that it takes no pictures. */
  blind: string | null;
}

const NONE: readonly Provider[] = [];

export function useChatModel(place: string): ChatModel {
  const fresh = useNewChatModel();
  const { data: conversation } = useQuery({ ...conversationQuery(place), enabled: false });
  const { data: providers = NONE } = useQuery(providersQuery);
  const { data: settings } = useQuery(agentSettingsQuery);
  const accounts = providers.filter(({ isActive }) => isActive);
  const chosen = place === NEW ? fresh : (conversation?.model ?? null);
  const usual = settings?.primaryModel ?? null;
  const asked = chosen !== null && nameOf(accounts, chosen) !== null ? chosen : usual;
  return { chosen, usual, accounts, blind: asked && seesNothing(accounts, asked) ? asked : null };
}

/** What a model is called; null if no account has it. */
export function nameOf(accounts: readonly Provider[], ref: string): string | null {
  const [account, id] = parts(ref);
  return accounts.find(({ name }) => name === account)?.models.find((one) => one.id === id)?.name ?? null;
}

function seesNothing(accounts: readonly Provider[], ref: string): boolean {
  const [account, id] = parts(ref);
  const learned = accounts.find(({ name }) => name === account)?.learned;
  return learned?.some(({ model, images }) => model === id && images === false) ?? false;
}

/** Ids may have slashes, names of accounts have none. */
function parts(ref: string): [string, string] {
  const slash = ref.indexOf('/');
  return [ref.slice(0, slash), ref.slice(slash + 1)];
}
