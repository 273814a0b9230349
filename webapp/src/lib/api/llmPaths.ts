import type { components, paths } from '@/api/schema';

type Schemas = components['schemas'];

/**
 * Providers, agent settings, usage and policy by hand, in the shape the generator gives them. Goes away when
 * docs/reference/openapi.yaml has them: client.ts and types.ts then use the generated `paths` alone.
 */
export interface LlmPaths {
  '/api/settings/providers/presets': { get: Operation<None, { 200: { data: Preset[] } }> };
  '/api/settings/providers': {
    get: Operation<None, { 200: { data: Provider[] } }>;
    post: Operation<Send<NewProvider>, { 201: Provider }>;
  };
  '/api/settings/providers/probe': { post: Operation<Send<ProviderDraft>, { 200: Probe }> };
  '/api/settings/providers/{id}': {
    get: Operation<ById, { 200: Provider }>;
    patch: Operation<ById & Send<ProviderPatch>, { 200: Provider }>;
    delete: Operation<ById, { 204: never }>;
  };
  '/api/settings/providers/{id}/probe': { post: Operation<ById, { 200: Probe }> };
  '/api/onboarding/provider': { post: Operation<Send<NewProvider>, { 201: unknown }> };
  '/api/settings/agent-config': {
    get: Operation<None, { 200: AgentSettings }>;
    put: Operation<Send<NewAgentSettings>, { 200: AgentSettings }>;
  };
  '/api/settings/agent-config/apply': { post: Operation<None, { 202: AgentSettings }> };
  '/api/settings/agent-config/versions': { get: Operation<None, { 200: { data: ConfigVersion[] } }> };
  '/api/settings/agent-config/versions/{number}': {
    get: Operation<ByNumber, { 200: ConfigVersionDetail }>;
  };
  '/api/settings/agent-config/versions/{number}/return': {
    post: Operation<ByNumber, { 200: AgentSettings }>;
  };
  '/api/agent': { get: Operation<None, { 200: Agent }> };
  '/api/agent/start': { post: Operation<None, { 202: Agent }> };
  '/api/agent/stop': { post: Operation<None, { 202: Agent }> };
  '/api/agent/restart': { post: Operation<None, { 202: Agent }> };
  '/api/settings/usage': { get: Operation<Ask<Days>, { 200: Usage }> };
  '/api/settings/usage/limit': {
    put: Operation<Send<{ monthlyTokens: number | null }>, { 200: UsageLimit }>;
  };
  '/api/admin/usage': { get: Operation<Ask<Days>, { 200: InstanceUsage }> };
  '/api/admin/agent-policy': {
    get: Operation<None, { 200: AgentPolicy }>;
    put: Operation<Send<AgentPolicy>, { 200: AgentPolicy }>;
  };
  '/api/chat/conversations/{id}': {
    get: Operation<ById, { 200: Conversation }>;
    delete: Operation<ById, { 204: never }>;
  };
}

export type AllPaths = Omit<paths, keyof LlmPaths> & LlmPaths;

export interface None {
  parameters: { query?: never; header?: never; path?: never; cookie?: never };
}
export interface ById {
  parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
}
export interface ByNumber {
  parameters: { query?: never; header?: never; path: { number: number }; cookie?: never };
}
export interface Ask<Query> {
  parameters: { query?: Query; header?: never; path?: never; cookie?: never };
}
export interface Send<Body> {
  requestBody: { content: { 'application/json': Body } };
}
export type Operation<Asked, Answers> = Asked & {
  responses: {
    [Status in keyof Answers]: [Answers[Status]] extends [never]
      ? { headers: Record<string, unknown>; content?: never }
      : { headers: Record<string, unknown>; content: { 'application/json': Answers[Status] } };
  };
};

export type ApiType =
  'openai-completions' | 'openai-responses' | 'anthropic-messages' | 'ollama' | 'google-generative-ai';

export type Preset = Omit<Schemas['PresetJson'], 'apiType'> & {
  apiType: ApiType;
  addresses: { label: string; baseUrl: string }[];
};
export interface FoundModel {
  id: string;
  name: string;
  contextWindow?: number | null;
  maxTokens?: number | null;
}
export type Probe = Omit<Schemas['ProbeJson'], 'models'> & { models: FoundModel[] };
export type Provider = Omit<Schemas['ProviderJson'], 'apiType' | 'lastProbe'> & {
  apiType: ApiType;
  lastProbe?: Probe | null;
  lastSuccessAt?: string | null;
  usedBy: ProviderUse[];
};
export interface ProviderUse {
  kind: 'primary' | 'fallback' | 'system_agent';
  model: string;
}
export type NewProvider = Omit<Schemas['NewProviderJson'], 'apiType'> & { apiType?: ApiType | null };
export type ProviderPatch = Omit<Schemas['ProviderChangeJson'], 'apiType'> & {
  apiType?: ApiType | null;
  saveUnverified?: boolean | null;
};
export type ProviderDraft = Omit<Schemas['ProviderDraftJson'], 'apiType'> & { apiType?: ApiType | null };

export interface Application {
  state: 'none' | 'applied' | 'waiting' | 'applying' | 'restarting' | 'failed';
  message?: string | null;
}
export interface AgentSettings {
  providerId?: string | null;
  primaryModel?: string | null;
  fallbackModels: string[];
  personality: string;
  contextLimit?: number | null;
  outputLimit?: number | null;
  idleTimeoutMin: number;
  idleBounds: IdleBounds;
  version?: number | null;
  application: Application;
}
export interface IdleBounds {
  min: number;
  max: number;
}
export type NewAgentSettings = Schemas['AgentConfigChangeJson'] & {
  contextLimit?: number | null;
  outputLimit?: number | null;
};
export interface ConfigVersion {
  number: number;
  savedAt: string;
  origin: 'saved' | 'returned' | 'automatic';
  result: 'untried' | 'ran' | 'refused';
  reason?: string | null;
  current: boolean;
  summary: string;
}
export interface ConfigVersionDetail extends ConfigVersion {
  config: {
    primaryModel?: string | null;
    fallbackModels: string[];
    personality: string;
    contextLimit?: number | null;
    outputLimit?: number | null;
    idleTimeoutMin: number;
  };
  changes: { field: string; before?: unknown; after?: unknown }[];
}
export type Agent = Schemas['AgentJson'] & { application: Application; configVersion?: number | null };

export interface Days {
  from?: string;
  to?: string;
}
export interface Tokens {
  calls: number;
  failed: number;
  inputTokens: number;
  outputTokens: number;
  cacheReadTokens: number;
  cacheWriteTokens: number;
}
export interface Usage {
  from: string;
  to: string;
  total: Tokens;
  rows: (Tokens & { day: string; provider: string; model: string; estimated: boolean })[];
  limit: UsageLimit;
}
export interface UsageLimit {
  own?: number | null;
  instance?: number | null;
  effective?: number | null;
  usedThisMonth: number;
  resetsAt: string;
}
export interface InstanceUsage {
  from: string;
  to: string;
  total: Tokens;
  days: (Tokens & { day: string })[];
  people: (Tokens & { id: string; username: string })[];
}
export interface AgentPolicy {
  egress: 'closed' | 'open' | 'direct';
  allowedHosts: string[];
  idleBounds: IdleBounds;
  monthlyTokens?: number | null;
}

export interface AnswerNotes {
  model?: string | null;
  notices: { code: string; model?: string | null; message: string; hint?: string | null }[];
}
export type Message = Schemas['MessageJson'] & { notes?: AnswerNotes | null };
export type Conversation = Omit<Schemas['ConversationDetailJson'], 'messages'> & { messages: Message[] };
