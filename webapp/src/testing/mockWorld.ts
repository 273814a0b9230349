import { agent, failedProbe, models, passedProbe, provider, user } from './world/fixtures';
import { conversations, LONG_ANSWER } from './mockConversations';
import { richly } from './mockAnswers';
import { withFiles } from './mockFiles';
import { doneAlone, thousand } from './mockShelves';
import { withVersions } from './mockVersions';
import {
  agentsOf,
  ago,
  failedTrial,
  invitation,
  issuer,
  members,
  passedTrial,
  unreadableIssuer,
} from './world/people';
import { instanceUsage, usage } from './world/llm';
import { ORDER, World, type Said } from './world/World';

function inWords(text: string, pause: number): Said[] {
  return text.split(/(?<=\s)/).flatMap((word): Said[] => [{ text: word }, { pause }]);
}

const SCENES: Record<string, (world: World) => void> = {
  chat: (world) => {
    world.answers = [inWords(LONG_ANSWER, 25)];
  },
  work: (world) => {
    world.answers = [
      [
        ...'I should look at the disk before I say anything about it. '
          .split(/(?<=\s)/)
          .flatMap((word): Said[] => [{ thinks: word }, { pause: 60 }]),
        ...inWords('Let me look at the disk first. ', 25),
        { uses: 'live-1', title: 'Show free disk space', detail: 'df -h /var' },
        { pause: 400 },
        { prints: 'Filesystem  Size  Used\n', call: 'live-1' },
        { pause: 400 },
        { prints: '/dev/vda2   40G   37G\n', call: 'live-1' },
        { done: 'live-1', ms: 800 },
        { uses: 'live-2', title: 'Copy the backups', detail: 'rsync -a /var/backups /mnt' },
        'hang',
      ],
    ];
  },
  queue: (world) => {
    world.queueGoesOn = false;
    const text =
      'And when you are done: which of them could go, and how much room would that make on the small disk?';
    world.queues.set('conversation-1', [
      { turnId: 'waits-1', content: text, attachments: [], unreadable: false, queuedAt: ago(60_000) },
      { turnId: 'waits-2', content: 'Thank you!', attachments: [], unreadable: false, queuedAt: ago(30_000) },
      { turnId: 'waits-3', content: '', attachments: [], unreadable: true, queuedAt: ago(20_000) },
    ]);
  },
  many: (world) => {
    world.conversations = [...world.conversations, ...thousand()];
  },
  rich: (world) => {
    world.conversations = [...world.conversations, ...richly()];
  },
  files: (world) => {
    world.conversations = [...world.conversations, withFiles()];
  },
  alone: (world) => {
    world.conversations = [...world.conversations, doneAlone()];
  },
  versions: withVersions,
  waking: (world) => {
    world.agent = agent({ status: 'starting', phase: 'gateway' });
    world.answers = [[{ waking: 'gateway' }, { pause: 600_000 }]];
  },
  error: (world) => {
    world.answers = [
      [{ text: 'Let me see…' }, { error: { code: 'out_of_memory', message: 'Killed at 1.5 GiB.' } }],
    ];
  },
  'applies-later': (world) => world.setApplication({ state: 'waiting', message: null }),
  'settings-refused': (world) =>
    world.setApplication({
      state: 'failed',
      message: 'The agent did not accept a context limit of 12 tokens, and went back to version 1.',
    }),
  'probe-fails': (world) => {
    world.probes = [failedProbe()];
  },
  member: (world) => {
    if (world.user) world.user = { ...world.user, role: 'member', signInMethod: 'local' };
  },
  issuer: (world) => {
    world.identity.issuer = issuer();
  },
  'issuer-unreadable': (world) => {
    world.identity.issuer = unreadableIssuer();
  },
  'issuer-signed-out': (world) => {
    world.identity.issuer = issuer();
    world.user = null;
  },
  'issuer-refuses': (world) => {
    const result = failedTrial('oidc_client_rejected');
    world.identity.trials.set('trial-new-1', { draft: { issuerUrl: '', clientId: '' }, result });
  },
  invited: (world) => {
    world.user = null;
    world.identity.issuer = issuer();
  },
  'engine-warned': (world) => {
    world.engineHint =
      'runc 1.1.4 has known vulnerabilities that let containers out: CVE-2024-21626. Install runc 1.2.8 or newer: “apt-get install --only-upgrade containerd.io”, then restart Docker.';
  },
  unavailable: (world) => {
    world.agentsAvailable = false;
    world.agent = agent({
      status: 'error',
      error: { code: 'docker_unavailable', message: 'No socket.', hint: 'Start the Docker service.' },
    });
  },
};

/** Scenes to look at while working on the pages. */
export function mockWorld(query: URLSearchParams): World {
  const scene = query.get('world') ?? 'chat';
  if (scene.startsWith('setup')) return setupWorld(scene);
  const world = World.inUse();
  world.conversations = conversations();
  world.llm.probing.pauseMs = 450;
  Object.assign(world.providers[0] ?? {}, { lastProbe: passedProbe(), lastSuccessAt: ago(4 * 60_000) });
  world.providers.push(
    provider({
      id: 'p2',
      name: 'openrouter',
      displayName: 'OpenRouter',
      baseUrl: 'https://openrouter.ai/api/v1',
      status: 'failing',
      apiKeyHint: '09bc',
      lastProbe: failedProbe({
        code: 'no_credit',
        message: 'The vendor answered 402.',
        hint: 'Top the account up on the vendor’s page; your agent uses its fallbacks meanwhile.',
      }),
      lastSuccessAt: ago(26 * 3_600_000),
      models: models(...Array.from({ length: 340 }, (_, at) => `vendor-${at % 12}/model-${at}`)),
    }),
    provider({
      id: 'p3',
      name: 'ollama',
      displayName: 'Ollama at home',
      baseUrl: 'http://192.168.1.20:11434',
      status: 'unverified',
      hasApiKey: false,
      learned: [
        {
          model: 'llama3.3',
          tokenField: 'max_tokens',
          refusedFields: ['stream_options', 'parallel_tool_calls'],
          developerRoleRefused: true,
          maxTokens: 8192,
          reasoning: null,
          images: false,
        },
        {
          model: 'vendor-with-a-long-name/model-with-an-even-longer-name-20261128',
          tokenField: 'none',
          refusedFields: [],
          developerRoleRefused: false,
          maxTokens: null,
          reasoning: true,
          images: null,
        },
      ],
      apiKeyHint: null,
      models: models('llama3.3'),
    }),
    provider({
      id: 'p4',
      name: 'zai',
      displayName: 'Z.AI coding plan',
      baseUrl: 'https://api.z.ai/api/coding/paas/v4',
      isActive: false,
      lastSuccessAt: ago(9 * 86_400_000),
      models: models('glm-5', 'glm-5-air'),
    }),
  );
  world.settings = {
    ...world.settings,
    fallbackModels: ['acme/small', 'ollama/llama3.3'],
    personality: '# You are Pixel\n\nYou speak **briefly** and kindly.',
  };
  fillIdentity(world);
  if (scene === 'signed-out') world.user = null;
  if (scene === 'empty') {
    Object.assign(world, { conversations: [], providers: [] });
    Object.assign(world.identity, { tokens: [], agents: [], invitations: [], audit: [] });
    world.llm.versions = [];
    world.llm.usage = usage({ rows: [] });
    world.llm.instanceUsage = instanceUsage({ days: [], people: [] });
  }
  SCENES[scene]?.(world);
  return world;
}

/** People, invitations and a test of an issuer that the browser comes back from: a reload makes a new world. */
function fillIdentity({ identity }: World): void {
  identity.people.push(...members(60));
  identity.agents = agentsOf(members(60));
  identity.invitations = [
    invitation(),
    invitation({
      id: 'i2',
      email: 'mary.jackson@example.com',
      role: 'admin',
      status: 'expired',
      expiresAt: ago(3_600_000),
    }),
    invitation({ id: 'i3', email: 'grace.hopper@example.com', status: 'accepted' }),
    invitation({ id: 'i4', email: 'somebody.with.a.rather.long.address@example.com', status: 'revoked' }),
  ];
  identity.links.set('invitation', 'invitation-1');
  identity.resets.set('reset', 'grace');
  const draft = { issuerUrl: 'https://login.example.com/realms/staff', clientId: 'mosaic' };
  identity.trials.set('trial-new-1', { draft, result: passedTrial() });
}

/** Scenes of the wizard, by the step before the one they show. */
const SETUP_STEPS = ['setup-provider', 'setup-issuer', 'setup-done'];

function setupWorld(scene: string): World {
  const world = new World();
  fillIdentity(world);
  world.agent = agent({ status: 'stopped' });
  const reached = SETUP_STEPS.indexOf(scene);
  if (reached >= 0) world.user = user();
  for (const id of ORDER.slice(0, reached + 1)) world.steps.set(id, 'done');
  if (reached >= 1) {
    world.providers = [provider()];
    world.settings = {
      ...world.settings,
      providerId: 'provider-1',
      primaryModel: 'acme/large',
      modelNow: 'acme/large',
    };
  }
  const many = Array.from({ length: 340 }, (_, at) => `vendor-${at % 12}/model-${at}`);
  world.probes = scene === 'setup-fails' ? [failedProbe()] : [passedProbe({ models: models(...many) })];
  return world;
}
