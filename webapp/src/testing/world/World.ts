import type {
  Account,
  Agent,
  AgentSettings,
  AnswerNotes,
  Application,
  Attachment,
  ChatSettings,
  Conversation,
  Onboarding,
  OnboardingStepId,
  Probe,
  Provider,
  QueuedMessage,
  ToldBrowser,
  User,
} from '@/lib/api/types';
import { Identity } from './Identity';
import { LlmWorld } from './LlmWorld';
import { MessageTree } from './MessageTree';
import { agent as agentFixture, conversation, passedProbe, provider, user } from './fixtures';
import { Happenings, type StartedTurn } from './turns';

export const ORDER: OnboardingStepId[] = ['breakglass', 'provider', 'oidc', 'systemAgents'];

/** What one chat answer does, in order. */
export type Said =
  | { waking: string }
  | { text: string }
  | { thinks: string }
  | { uses: string; title?: string; detail?: string; tool?: string }
  | { prints: string; call: string }
  | { done: string; ms?: number; failed?: boolean }
  | { error: { code: string; message: string } }
  | { notes: AnswerNotes }
  | { pause: number }
  | 'hang'
  | 'cut';

/** The server's side of the contract, scripted: handlers read and change it, tests and the mock entry set it up. */
export class World {
  readonly identity = new Identity();
  user: User | null = null;
  setupToken = 'setup-token';
  password = 'correct horse battery';
  completed = false;
  steps = new Map<OnboardingStepId, 'todo' | 'done' | 'skipped'>(ORDER.map((id) => [id, 'todo']));
  providers: Provider[] = [];
  probes: Probe[] = [passedProbe()];
  agent: Agent = agentFixture();
  agentWatchers = new Set<(agent: Agent) => void>();
  settings: AgentSettings = {
    providerId: null,
    primaryModel: null,
    modelNow: null,
    fallbackModels: [],
    personality: '',
    contextLimit: null,
    outputLimit: null,
    idleTimeoutMin: 30,
    idleBounds: { min: 1, max: 10_080 },
    version: 1,
    application: { state: 'applied', message: null },
  };
  readonly llm = new LlmWorld();
  conversations: Conversation[] = [];
  /** Deleted, and not erased yet. */
  removed: Conversation[] = [];
  /** By their ids. */
  readonly attachments = new Map<string, Attachment>();
  /** What they look like, in base64, by their ids. */
  readonly pictures = new Map<string, string>();
  /** How files are refused that are called so. */
  readonly refusedFiles = new Map<string, { status: number; code: string }>();
  /** Messages that wait, by conversation. */
  readonly queues = new Map<string, QueuedMessage[]>();
  /** Whether they go on by themselves when an answer has ended. */
  queueGoesOn = true;
  answers: Said[][] = [];
  /** Browsers that are told of answers. */
  toldBrowsers: ToldBrowser[] = [];
  preferences: Pick<Account, 'language' | 'timeZone'> = { language: null, timeZone: null };
  /** Whether nobody else administrates. */
  lastAdmin = false;
  chatSettings: ChatSettings = { automaticTitles: true };
  /** What a model calls the conversations that begin from now on, once they have their answers. */
  titles: string[] = [];
  /** Of calls whose output does not come with their answer, by their ids. */
  readonly outputs = new Map<string, string>();
  /** By the names clients gave them. */
  readonly turns = new Map<string, StartedTurn>();
  private readonly happened = new Map<string, Happenings>();
  private readonly trees = new Map<string, MessageTree>();
  aborted: string[] = [];
  agentsAvailable = true;
  /** What is known to be wrong with an engine that works. */
  engineHint: string | null = null;
  sessionExpired = false;
  /** Nothing gets through to the server, nor back. */
  lineCut = false;
  refreshable = true;
  /** Every request as "METHOD /path", in order. */
  readonly log: string[] = [];
  /** Bodies of the state-changing ones. */
  readonly bodies: { call: string; body: unknown; csrf: string | null }[] = [];
  private ids = 0;

  /** A server that is set up, with one provider and somebody signed in. */
  static inUse(): World {
    const world = new World();
    world.user = user();
    world.completed = true;
    for (const id of ORDER) world.steps.set(id, 'done');
    world.providers = [provider()];
    world.settings = {
      ...world.settings,
      providerId: 'provider-1',
      primaryModel: 'acme/large',
      modelNow: 'acme/large',
    };
    world.conversations = [conversation()];
    return world;
  }

  get onboarding(): Onboarding {
    const steps = ORDER.map((id) => ({ id, status: this.steps.get(id) ?? ('todo' as const) }));
    const next = steps.find(({ id, status }) => id !== 'systemAgents' && status === 'todo')?.id ?? 'complete';
    return { completed: this.completed, steps, current: this.completed ? null : next };
  }

  get signedIn(): User | null {
    return this.sessionExpired ? null : this.user;
  }

  nextId(kind: string): string {
    this.ids += 1;
    return `${kind}-new-${this.ids}`;
  }

  queueOf(conversationId: string): QueuedMessage[] {
    return this.queues.get(conversationId) ?? [];
  }

  /** What happens in a conversation. */
  happenings(conversationId: string): Happenings {
    const known = this.happened.get(conversationId) ?? new Happenings();
    this.happened.set(conversationId, known);
    return known;
  }

  /** All that was said in a conversation, in whichever version. */
  treeOf(conversation: Conversation): MessageTree {
    const known = this.trees.get(conversation.id) ?? new MessageTree();
    this.trees.set(conversation.id, known);
    return known.learn(conversation);
  }

  /** Shows the version that a message belongs to, up to what came last after it, and tells those who follow. */
  showVersion(conversation: Conversation, message: string): void {
    const tree = this.treeOf(conversation);
    const tip = tree.tipOf(message);
    conversation.messages = tree.pathTo(tip);
    this.happenings(conversation.id).tell('conversation.rearranged', { turnId: tip });
  }

  /** The scripted results one after the other; the last one stays. */
  nextProbe(): Probe {
    return (this.probes.length > 1 ? this.probes.shift() : this.probes[0]) ?? passedProbe();
  }

  /** How far the newest settings have come, told the way the server does. */
  setApplication(application: Application): void {
    this.settings = { ...this.settings, application };
    this.setAgent({ application, configVersion: this.settings.version ?? null });
  }

  setAgent(part: Partial<Agent>): Agent {
    this.agent = { ...this.agent, ...part, since: new Date().toISOString() };
    for (const tell of this.agentWatchers) tell(this.agent);
    return this.agent;
  }
}
