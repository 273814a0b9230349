// Calls a running server through the client that was generated from its document, and prints what
// came of it as JSON.
import {
  AgentSettingsApi,
  Configuration,
  NewProviderJsonTypeEnum,
  ProvidersApi,
  ResponseError,
  UsageApi,
  UsersApi,
} from './generated/index.js';

const [basePath = '', accessToken = ''] = process.argv.slice(2);
const config = new Configuration({ basePath, accessToken });
const providers = new ProvidersApi(config);

const added = await providers.addProvider({
  newProviderJson: {
    type: NewProviderJsonTypeEnum.Custom,
    name: 'from-typescript',
    displayName: 'From TypeScript',
    baseUrl: 'http://127.0.0.1:9/v1',
    models: [{ id: 'm' }],
    saveUnverified: true,
  },
});
const listed = await providers.listProviders();
const policy = await new AgentSettingsApi(config).showAgentConfig();
const limit = await new UsageApi(config).setUsageLimit({
  usageLimitChangeJson: { monthlyTokens: 1000 },
});
const people = await new UsersApi(config).listUsers({ size: 10 });
const refusal = await new UsersApi(config)
  .listUsers({ size: 101 })
  .then(() => 'none')
  .catch(async (problem: unknown) =>
    problem instanceof ResponseError ? ((await problem.response.json()) as { code: string }).code : 'other',
  );

console.log(
  JSON.stringify({
    addedAt: added.createdAt instanceof Date,
    listed: listed.data.some(({ id }) => id === added.id),
    personality: policy.personality,
    limit: limit !== undefined,
    people: people.data.length,
    refusal,
  }),
);
