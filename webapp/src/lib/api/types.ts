import type { paths } from '@/api/schema';

type Json<T> = T extends { content: { 'application/json': infer Body } } ? Body : never;
type Answer<
  Path extends keyof paths,
  Method extends keyof paths[Path],
  Status extends number,
> = paths[Path][Method] extends { responses: Record<Status, infer Response> } ? Json<Response> : never;
type Body<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  requestBody: infer Request;
}
  ? Json<Request>
  : never;

type Query<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  parameters: { query?: infer Asked };
}
  ? NonNullable<Asked>
  : never;

export type Onboarding = Answer<'/api/onboarding', 'get', 200>;
export type OnboardingStep = Onboarding['steps'][number];
export type OnboardingStepId = OnboardingStep['id'];
export type SavedProvider = Answer<'/api/onboarding/provider', 'post', 201>;
export type AdminClaim = Body<'/api/onboarding/breakglass', 'post'>;

export type User = Answer<'/api/auth/me', 'get', 200>;
export type Account = Answer<'/api/account', 'get', 200>;
export type AccountChange = Body<'/api/account', 'patch'>;
export type AccountDeletion = Body<'/api/account', 'delete'>;
export type AccountReceipt = Answer<'/api/account', 'delete', 200>;
export type AuthMethods = Answer<'/api/auth/methods', 'get', 200>;
export type Credentials = Body<'/api/auth/login', 'post'>;
export type Role = User['role'];
export type OwnSession = Answer<'/api/auth/sessions', 'get', 200>['data'][number];
export type ToldBrowser = Answer<'/api/auth/push', 'get', 200>['data'][number];
export type PersonalToken = Answer<'/api/auth/tokens', 'get', 200>['data'][number];
export type NewToken = Body<'/api/auth/tokens', 'post'>;
export type OpenInvitation = Answer<'/api/auth/invitations/{token}', 'get', 200>;
export type Acceptance = Body<'/api/auth/invitations/{token}/accept', 'post'>;
export type PasswordChange = Body<'/api/auth/password', 'post'>;

export type UserPage = Answer<'/api/admin/users', 'get', 200>;
export type AdminUser = UserPage['data'][number];
export type UserQuery = Query<'/api/admin/users', 'get'>;
export type UserPatch = Body<'/api/admin/users/{id}', 'patch'>;
export type AdminAgentPage = Answer<'/api/admin/agents', 'get', 200>;
export type AdminAgent = AdminAgentPage['data'][number];
export type AdminAgentQuery = Query<'/api/admin/agents', 'get'>;
export type Invitation = Answer<'/api/admin/invitations', 'get', 200>['data'][number];
export type NewInvitation = Body<'/api/admin/users/invite', 'post'>;
export type InvitationWithLink = Answer<'/api/admin/users/invite', 'post', 201>;
export type PageMeta = UserPage['meta'];
export type BreakglassAdmin = Answer<'/api/admin/breakglass', 'get', 200>['data'][number];
export type BreakglassReset = Body<'/api/admin/breakglass/reset-password', 'post'>;

export type Issuer = Answer<'/api/admin/oidc', 'get', 200>;
export type IssuerDraft = Body<'/api/admin/oidc', 'put'>;
export type TrialDraft = Body<'/api/admin/oidc/test', 'post'>;
export type Trial = Answer<'/api/admin/oidc/test/{trialId}', 'get', 200>;

export type AuditEntry = Answer<'/api/admin/audit', 'get', 200>['data'][number];
export type AuditQuery = Query<'/api/admin/audit', 'get'>;

export type Preset = Answer<'/api/provider-presets', 'get', 200>['data'][number];
export type Attachment = Answer<'/api/chat/attachments', 'post', 201>;
export type QueuedMessage = Answer<'/api/chat/conversations/{id}/queue', 'get', 200>['data'][number];
export type ProviderShares = Answer<'/api/settings/providers/{id}/shares', 'get', 200>;
export type ProviderSharesChange = Body<'/api/settings/providers/{id}/shares', 'put'>;
export type SharePerson = Answer<'/api/people', 'get', 200>['data'][number];
export type Provider = Answer<'/api/settings/providers/{id}', 'get', 200>;
export type ProviderType = Provider['type'];
export type NewProvider = Body<'/api/settings/providers', 'post'>;
export type ProviderPatch = Body<'/api/settings/providers/{id}', 'patch'>;
export type ProviderDraft = Body<'/api/settings/providers/probe', 'post'>;
export type Probe = Answer<'/api/settings/providers/probe', 'post', 200>;
export type ProbeCheck = Probe['checks'][number];
export type FoundModel = Probe['models'][number];
export type Model = Provider['models'][number];
/** A model as one names it: the server fills in what it knows better. */
export type ModelDraft = NonNullable<NewProvider['models']>[number];
export type ApiType = Provider['apiType'];
export type ProviderUse = Provider['usedBy'][number];

export type AgentSettings = Answer<'/api/settings/agent-config', 'get', 200>;
export type NewAgentSettings = Body<'/api/settings/agent-config', 'put'>;

export type Application = AgentSettings['application'];
export type ConfigVersion = Answer<'/api/settings/agent-config/versions', 'get', 200>['data'][number];
export type ConfigVersionDetail = Answer<'/api/settings/agent-config/versions/{number}', 'get', 200>;
export type ConfigChange = ConfigVersionDetail['changes'][number];

export type Agent = Answer<'/api/agent', 'get', 200>;
export type AgentError = NonNullable<Agent['error']>;

export type ConversationPage = Answer<'/api/chat/conversations', 'get', 200>;
export type ConversationSummary = ConversationPage['data'][number];
export type ConversationPatch = Body<'/api/chat/conversations/{id}', 'patch'>;
export type Conversation = Answer<'/api/chat/conversations/{id}', 'get', 200>;
export type Message = Conversation['messages'][number];
export type ToolCall = Message['toolCalls'][number];
export type MessageError = NonNullable<Message['error']>;

export type AnswerNotes = NonNullable<Message['notes']>;
export type AnswerNotice = AnswerNotes['notices'][number];

export type ChatSettings = Answer<'/api/settings/chat', 'get', 200>;
export type Usage = Answer<'/api/settings/usage', 'get', 200>;
export type UsageRow = Usage['rows'][number];
export type UsageLimit = Usage['limit'];
export type InstanceUsage = Answer<'/api/admin/usage', 'get', 200>;
export type TokenSums = Usage['total'];
export type Days = Query<'/api/settings/usage', 'get'>;

export type AgentPolicy = Answer<'/api/admin/agent-policy', 'get', 200>;

export type System = Answer<'/api/system', 'get', 200>;
