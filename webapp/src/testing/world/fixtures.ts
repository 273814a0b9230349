import type {
  Agent,
  Conversation,
  Message,
  Model,
  Preset,
  Probe,
  Provider,
  ToolCall,
  User,
} from '@/lib/api/types';

const SINCE = '2026-11-20T10:00:00Z';

export function user(part: Partial<User> = {}): User {
  return {
    id: 'user-1',
    username: 'ada',
    displayName: 'ada',
    email: null,
    role: 'admin',
    signInMethod: 'breakglass',
    ...part,
  };
}

export function models(...ids: string[]): Model[] {
  return ids.map((id) => ({ id, name: id, contextWindow: 128_000, maxTokens: 8192 }));
}

export function passedProbe(part: Partial<Probe> = {}): Probe {
  return {
    ok: true,
    code: 'ok',
    message: 'Everything works.',
    hint: null,
    httpStatus: 200,
    latencyMs: 412,
    at: SINCE,
    models: models('large', 'medium', 'small'),
    checks: [
      { id: 'address', ok: true, ms: 2 },
      { id: 'connect', ok: true, ms: 38 },
      { id: 'auth', ok: true, ms: 61 },
      { id: 'models', ok: true, ms: 64 },
      { id: 'completion', ok: true, ms: 412 },
      { id: 'streaming', ok: true, ms: 398 },
    ],
    ...part,
  };
}

export function failedProbe(part: Partial<Probe> = {}): Probe {
  return passedProbe({
    ok: false,
    code: 'auth_invalid',
    message: 'The vendor answered 401.',
    hint: 'Copy the key again from the vendor’s page, without spaces around it.',
    httpStatus: 401,
    models: [],
    checks: [
      { id: 'address', ok: true, ms: 2 },
      { id: 'connect', ok: true, ms: 38 },
      { id: 'auth', ok: false, ms: 61 },
    ],
    ...part,
  });
}

/** An account that somebody else shares. */
export function sharedProvider(part: Partial<Provider> = {}): Provider {
  return provider({
    id: 'provider-shared',
    name: 'openai.1a2b3c4d',
    displayName: 'Family account',
    type: 'openai',
    baseUrl: null,
    hasApiKey: false,
    apiKeyHint: null,
    sharedBy: 'Maria',
    loan: {
      ownAddress: false,
      monthlyTokens: 500_000,
      usedTokens: 120_000,
      resetsAt: '2026-12-01T00:00:00Z',
    },
    ...part,
  });
}

export function provider(part: Partial<Provider> = {}): Provider {
  return {
    id: 'provider-1',
    name: 'acme',
    displayName: 'Acme',
    type: 'custom',
    baseUrl: 'https://api.acme.example/v1',
    apiType: 'openai-completions',
    models: models('large', 'medium', 'small'),
    isActive: true,
    hasApiKey: true,
    apiKeyHint: '7f3a',
    apiKeyUnreadable: false,
    status: 'ok',
    lastProbe: null,
    lastSuccessAt: null,
    learned: [],
    usedBy: [],
    sharedBy: null,
    loan: null,
    createdAt: SINCE,
    updatedAt: SINCE,
    ...part,
  };
}

export function agent(part: Partial<Agent> = {}): Agent {
  return {
    status: 'running',
    phase: null,
    since: SINCE,
    lastActiveAt: SINCE,
    idleTimeoutMin: 30,
    keepsAwake: [],
    stoppedBy: null,
    error: null,
    application: { state: 'applied', message: null },
    configVersion: 1,
    ...part,
  };
}

export function message(role: Message['role'], content: string, part: Partial<Message> = {}): Message {
  return {
    id: `${role}-${content.slice(0, 12)}`,
    role,
    unreadable: false,
    content,
    attachments: [],
    status: 'complete',
    createdAt: SINCE,
    error: null,
    thinking: null,
    thinkingMs: null,
    toolCalls: [],
    ...part,
  };
}

export function toolCall(part: Partial<ToolCall> = {}): ToolCall {
  const output = part.output ?? '';
  return {
    callId: 'call-1',
    name: 'exec',
    title: 'List the files',
    at: 0,
    detail: 'ls -la',
    status: 'succeeded',
    startedAt: SINCE,
    ms: 1_200,
    output,
    outputLength: output.length,
    ...part,
  };
}

export function conversation(part: Partial<Conversation> = {}): Conversation {
  return {
    id: 'conversation-1',
    title: 'Names for a cat',
    titledBy: 'model',
    unreadable: false,
    createdAt: SINCE,
    lastMessageAt: SINCE,
    origin: 'person',
    pinned: false,
    archived: false,
    model: null,
    messages: [message('user', 'Name my cat'), message('assistant', 'How about **Pixel**?')],
    run: null,
    ...part,
  };
}

const ZAI = [
  { label: 'General', baseUrl: 'https://api.z.ai/api/paas/v4' },
  { label: 'Coding plan', baseUrl: 'https://api.z.ai/api/coding/paas/v4' },
];

const PRESET_ROWS: [Preset['type'], string, string | null, Preset['apiType'], boolean][] = [
  ['openai', 'OpenAI', 'https://api.openai.com/v1', 'openai-completions', true],
  ['anthropic', 'Anthropic', 'https://api.anthropic.com', 'anthropic-messages', true],
  [
    'gemini',
    'Google Gemini',
    'https://generativelanguage.googleapis.com/v1beta',
    'google-generative-ai',
    true,
  ],
  ['zai', 'Z.AI', 'https://api.z.ai/api/paas/v4', 'openai-completions', true],
  ['openrouter', 'OpenRouter', 'https://openrouter.ai/api/v1', 'openai-completions', true],
  ['ollama', 'Ollama', 'http://127.0.0.1:11434', 'ollama', false],
  ['custom', 'OpenAI-compatible', null, 'openai-completions', false],
];

export const presets: Preset[] = PRESET_ROWS.map(([type, label, baseUrl, apiType, needsApiKey]) => ({
  type,
  label,
  baseUrl,
  addresses: type === 'zai' ? ZAI : baseUrl ? [{ label, baseUrl }] : [],
  apiType,
  needsApiKey,
  keyUrl: needsApiKey ? `https://${type}.example/keys` : null,
  hint:
    type === 'custom' ? 'Any server that speaks the OpenAI protocol.' : 'Keys are made on the vendor’s page.',
}));
