import type {
  AdminAgent,
  AdminUser,
  AuditEntry,
  Invitation,
  Issuer,
  OwnSession,
  PersonalToken,
  Trial,
} from '@/lib/api/types';
import { user } from './fixtures';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A moment so long ago; a negative one lies ahead. */
export function ago(ms: number): string {
  return new Date(Date.now() - ms).toISOString();
}

export function adminUser(part: Partial<AdminUser> = {}): AdminUser {
  return { ...user(), status: 'active', createdAt: ago(40 * DAY), lastSignInAt: ago(2 * HOUR), ...part };
}

const NAMES = [
  'Grace Hopper',
  'Alan Turing',
  'Barbara Liskov',
  'Edsger Dijkstra',
  'Katherine Johnson',
  'Donald Knuth',
  'Radia Perlman',
  'Tony Hoare',
  'Frances Allen',
  'Leslie Lamport',
] as const;

/** Members with names people have, as many as are wanted. */
export function members(count: number): AdminUser[] {
  return Array.from({ length: count }, (_, at) => {
    const name = NAMES[at % NAMES.length] ?? 'Somebody';
    const username = name.toLowerCase().replace(' ', '.') + (at < NAMES.length ? '' : at);
    return adminUser({
      id: `member-${at}`,
      username,
      displayName: name,
      email: `${username}@example.com`,
      role: at === 2 ? 'admin' : 'member',
      signInMethod: at % 3 === 0 ? 'local' : 'oidc',
      status: at % 7 === 4 ? 'deactivated' : 'active',
      lastSignInAt: at % 5 === 3 ? null : ago(at * 7 * HOUR),
    });
  });
}

export function invitation(part: Partial<Invitation> = {}): Invitation {
  return {
    id: 'invitation-1',
    email: 'joan.clarke@example.com',
    role: 'member',
    status: 'open',
    invitedBy: 'user-1',
    createdAt: ago(HOUR),
    expiresAt: ago(-71 * HOUR),
    ...part,
  };
}

/** Agents of these people, in every state there is. */
export function agentsOf(people: readonly AdminUser[]): AdminAgent[] {
  const states = ['running', 'stopped', 'error', 'starting', 'running', 'stopping', 'stopped'] as const;
  return people.map(({ id, username, displayName }, at) => {
    const status = states[at % states.length] ?? 'stopped';
    return {
      owner: { id, username, displayName },
      status,
      errorCode: status === 'error' ? 'out_of_memory' : null,
      lastActiveAt: at === 3 ? null : ago(at * 11 * 60_000),
      memory: status === 'stopped' || status === 'error' ? null : (210 + at * 97) * 1024 ** 2,
    };
  });
}

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1';

export function ownSession(part: Partial<OwnSession> = {}): OwnSession {
  return {
    id: 'session-1',
    current: true,
    address: '192.0.2.17',
    browser: FIREFOX,
    createdAt: ago(3 * DAY),
    lastUsedAt: ago(0),
    idleEndsAt: ago(-7 * DAY),
    endsAt: ago(-27 * DAY),
    ...part,
  };
}

export function sessions(): OwnSession[] {
  return [
    ownSession(),
    ownSession({
      id: 'session-2',
      current: false,
      address: '198.51.100.4',
      browser: IPHONE,
      lastUsedAt: ago(5 * HOUR),
    }),
    ownSession({ id: 'session-3', current: false, address: null, browser: null, lastUsedAt: ago(9 * DAY) }),
  ];
}

export function token(part: Partial<PersonalToken> = {}): PersonalToken {
  return {
    id: 'token-1',
    name: 'Laptop scripts',
    scope: 'chat',
    createdAt: ago(20 * DAY),
    expiresAt: ago(-70 * DAY),
    lastUsedAt: ago(40 * 60_000),
    ...part,
  };
}

export const REDIRECT_URI = 'https://mosaic.example.com/api/auth/oidc/callback';

export function issuer(part: Partial<Issuer> = {}): Issuer {
  return {
    enabled: true,
    issuerUrl: 'https://login.example.com/realms/staff',
    clientId: 'mosaic',
    hasClientSecret: true,
    unreadable: false,
    label: 'Example ID',
    scopes: ['openid', 'email', 'profile'],
    signUp: 'invited',
    signUpDomains: [],
    adminClaim: null,
    redirectUri: REDIRECT_URI,
    ...part,
  };
}

export function noIssuer(): Issuer {
  return issuer({ enabled: false, issuerUrl: null, clientId: null, hasClientSecret: false, label: '' });
}

/** One whose stored settings were spoiled. */
export function unreadableIssuer(): Issuer {
  return { ...noIssuer(), unreadable: true };
}

export function passedTrial(part: Partial<Trial> = {}): Trial {
  return {
    status: 'passed',
    problem: null,
    claims: {
      sub: '6f2b8c1e-50cf-4a6a-9d52-0c1d8e6a4b11',
      email: 'ada@example.com',
      email_verified: true,
      name: 'Ada Lovelace',
      preferred_username: 'ada',
      groups: ['staff', 'mosaic-admins'],
    },
    outcome: { action: 'create', username: 'ada.lovelace', role: 'admin', reason: null, message: '' },
    ...part,
  };
}

export function failedTrial(code: string, part: Partial<Trial> = {}): Trial {
  return {
    status: 'failed',
    problem: { code, message: `The issuer said ${code}.` },
    claims: null,
    outcome: null,
    ...part,
  };
}

export function entry(part: Partial<AuditEntry> = {}): AuditEntry {
  const ada = { id: 'user-1', username: 'ada' };
  return {
    at: ago(HOUR),
    actor: ada,
    subject: ada,
    action: 'session.created',
    target: 'ada',
    outcome: 'ok',
    address: '192.0.2.17',
    ...part,
  };
}

export function auditEntries(): AuditEntry[] {
  const grace = { id: 'member-0', username: 'grace.hopper' };
  return [
    entry(),
    entry({ at: ago(2 * HOUR), action: 'user.deactivated', subject: grace, target: 'grace.hopper' }),
    entry({ at: ago(3 * HOUR), action: 'invitation.created', subject: null, target: 'joan@example.com' }),
    entry({
      at: ago(5 * HOUR),
      actor: null,
      subject: grace,
      target: 'grace.hopper',
      outcome: 'bad_credentials',
      address: '203.0.113.9',
    }),
    entry({ at: ago(DAY), action: 'provider.keys_used', actor: null, target: 'acme', address: null }),
    entry({ at: ago(2 * DAY), action: 'breakglass.reset', target: 'ada', address: null, actor: null }),
    ...Array.from({ length: 120 }, (_, at) => entry({ at: ago((3 + at) * DAY), target: `session ${at}` })),
  ];
}
