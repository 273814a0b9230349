import type {
  AdminAgent,
  AdminUser,
  AuditEntry,
  Invitation,
  Issuer,
  IssuerDraft,
  OwnSession,
  PersonalToken,
  Trial,
} from '@/lib/api/types';
import { adminUser, auditEntries, noIssuer, passedTrial, sessions, token } from './people';

/** Who may do what, as the scripted server knows it. */
export class Identity {
  issuer: Issuer = noIssuer();
  /** How the next test of an issuer ends. */
  trial: Trial = passedTrial();
  readonly trials = new Map<string, { draft: IssuerDraft; result: Trial }>();
  /** What reading the issuer's settings fails with; empty when it does not. */
  discovery = '';
  people: AdminUser[] = [adminUser({ signInMethod: 'breakglass' })];
  agents: AdminAgent[] = [];
  invitations: Invitation[] = [];
  /** Which link leads to which invitation. */
  readonly links = new Map<string, string>();
  /** Which link sets whose password. */
  readonly resets = new Map<string, string>();
  sessions: OwnSession[] = sessions();
  tokens: PersonalToken[] = [token()];
  audit: AuditEntry[] = auditEntries();
}
