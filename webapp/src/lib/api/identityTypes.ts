import type { components } from '@/api/schema';

type User = components['schemas']['UserJson'];
type Onboarding = components['schemas']['OnboardingJson'];

/**
 * The operations of people, sign-in and audit by hand, in the shape the generator gives them. Goes away when
 * docs/reference/openapi.yaml has them: client.ts and types.ts then use the generated `paths` alone.
 */
export interface IdentityPaths {
  '/api/auth/oidc/logout': { post: Operation<None, { 200: { redirectTo: string | null } }> };
  '/api/auth/password': { post: Operation<Send<PasswordChange>, { 204: never }> };
  '/api/auth/sessions': { get: Operation<None, { 200: Page<OwnSession> }> };
  '/api/auth/sessions/{id}': { delete: Operation<ById, { 204: never }> };
  '/api/auth/sessions/end-others': { post: Operation<None, { 204: never }> };
  '/api/auth/sessions/end-all': { post: Operation<None, { 204: never }> };
  '/api/auth/tokens': {
    get: Operation<None, { 200: Page<PersonalToken> }>;
    post: Operation<Send<NewToken>, { 201: { token: PersonalToken; value: string } }>;
  };
  '/api/auth/tokens/{id}': { delete: Operation<ById, { 204: never }> };
  '/api/auth/audit': { get: Operation<Ask<PageQuery>, { 200: Page<AuditEntry> }> };
  '/api/auth/invitations/{token}': { get: Operation<ByToken, { 200: OpenInvitation }> };
  '/api/auth/invitations/{token}/accept': {
    post: Operation<ByToken & Send<Acceptance>, { 201: { user: User } }>;
  };
  '/api/admin/users': { get: Operation<Ask<UserQuery>, { 200: Page<AdminUser> }> };
  '/api/admin/users/invite': { post: Operation<Send<NewInvitation>, { 201: InvitationWithLink }> };
  '/api/admin/users/{id}': { patch: Operation<ById & Send<UserPatch>, { 200: AdminUser }> };
  '/api/admin/users/{id}/deactivate': { post: Operation<ById, { 200: AdminUser }> };
  '/api/admin/users/{id}/reactivate': { post: Operation<ById, { 200: AdminUser }> };
  '/api/admin/invitations': { get: Operation<Ask<PageQuery>, { 200: Page<Invitation> }> };
  '/api/admin/invitations/{id}': { delete: Operation<ById, { 204: never }> };
  '/api/admin/invitations/{id}/resend': { post: Operation<ById, { 200: InvitationWithLink }> };
  '/api/admin/breakglass': { get: Operation<None, { 200: Page<BreakglassAdmin> }> };
  '/api/admin/breakglass/reset-password': { post: Operation<Send<BreakglassReset>, { 204: never }> };
  '/api/admin/oidc': {
    get: Operation<None, { 200: Issuer }>;
    put: Operation<Send<IssuerDraft>, { 200: Issuer }>;
    delete: Operation<None, { 204: never }>;
  };
  '/api/admin/oidc/test': { post: Operation<Send<TrialDraft>, { 200: StartedTrial }> };
  '/api/admin/oidc/test/{trialId}': { get: Operation<ByTrial, { 200: Trial }> };
  '/api/onboarding/oidc': { post: Operation<Send<IssuerDraft | { skip: true }>, { 200: Onboarding }> };
  '/api/admin/audit': { get: Operation<Ask<AuditQuery>, { 200: Page<AuditEntry> }> };
}

export interface None {
  parameters: { query?: never; header?: never; path?: never; cookie?: never };
}
export interface ById {
  parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
}
export interface ByToken {
  parameters: { query?: never; header?: never; path: { token: string }; cookie?: never };
}
export interface ByTrial {
  parameters: { query?: never; header?: never; path: { trialId: string }; cookie?: never };
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

export interface PageQuery {
  page?: number;
  size?: number;
}
export interface Page<Item> {
  data: Item[];
  meta: { page: number; size: number; total: number; totalPages: number };
}

export type Role = User['role'];

export interface PasswordChange {
  currentPassword: string;
  newPassword: string;
}

export interface OwnSession {
  id: string;
  current: boolean;
  address: string | null;
  browser: string | null;
  createdAt: string;
  lastUsedAt: string;
  idleEndsAt: string;
  endsAt: string;
}

export interface PersonalToken {
  id: string;
  name: string;
  scope: 'chat' | 'full';
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
}
export interface NewToken {
  name: string;
  scope: PersonalToken['scope'];
  expiresAt?: string;
}

export interface OpenInvitation {
  email: string;
  role: Role;
  expiresAt: string;
}
export interface Acceptance {
  username: string;
  password: string;
  displayName: string;
}

export type AdminUser = User & {
  status: 'active' | 'deactivated';
  createdAt: string;
  lastSignInAt: string | null;
};
export interface UserQuery extends PageQuery {
  search?: string;
  role?: Role;
  status?: AdminUser['status'];
}
export interface UserPatch {
  role?: Role;
  displayName?: string;
}

export interface Invitation {
  id: string;
  email: string;
  role: Role;
  status: 'open' | 'expired' | 'accepted' | 'revoked';
  invitedBy: string;
  createdAt: string;
  expiresAt: string;
}
export interface NewInvitation {
  email: string;
  role: Role;
}
export interface InvitationWithLink {
  invitation: Invitation;
  link: string;
}

export interface BreakglassAdmin {
  id: string;
  username: string;
  isYou: boolean;
}
export interface BreakglassReset {
  username: string;
  newPassword: string;
}

export interface AdminClaimRule {
  name: string;
  value: string;
}
export interface Issuer {
  enabled: boolean;
  issuerUrl: string | null;
  clientId: string | null;
  hasClientSecret: boolean;
  label: string;
  scopes: string[];
  signUp: 'invited' | 'domains';
  signUpDomains: string[];
  adminClaim: AdminClaimRule | null;
  redirectUri: string;
}
export interface IssuerDraft {
  issuerUrl: string;
  clientId: string;
  clientSecret?: string;
  label?: string;
  scopes?: string[];
  signUpDomains?: string[];
  adminClaim?: AdminClaimRule | null;
  /** A passed trial of these very settings: they, the secret among them, are taken from it. */
  trialId?: string;
}
export interface TrialDraft extends IssuerDraft {
  /** The page the browser comes back to. */
  returnTo?: string;
}
export interface StartedTrial {
  trialId: string;
  authorizationUrl: string;
}
export interface Trial {
  status: 'waiting' | 'passed' | 'failed';
  problem: { code: string; message: string } | null;
  claims: Record<string, unknown> | null;
  outcome: {
    action: 'sign_in' | 'create' | 'refused';
    username: string | null;
    role: Role | null;
    reason: string | null;
    message: string | null;
  } | null;
}

export interface AuditEntry {
  at: string;
  actor: { id: string; username: string } | null;
  subject: { id: string; username: string } | null;
  action: string;
  target: string;
  outcome: string;
  address: string | null;
}
export interface AuditQuery extends PageQuery {
  action?: string;
  outcome?: string;
  search?: string;
  from?: string;
  to?: string;
}
