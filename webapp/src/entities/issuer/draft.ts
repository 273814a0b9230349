import type { Issuer, IssuerDraft } from '@/lib/api/types';
import { typedAddress } from '@/lib/typedAddress';

/** What the form holds, as text. */
export interface IssuerValues {
  issuerUrl: string;
  clientId: string;
  clientSecret: string;
  label: string;
  scopes: string;
  signUp: Issuer['signUp'];
  signUpDomains: string;
  claimName: string;
  claimValue: string;
}

export function valuesOf(issuer: Issuer): IssuerValues {
  return {
    issuerUrl: issuer.issuerUrl ?? '',
    clientId: issuer.clientId ?? '',
    clientSecret: '',
    label: issuer.label,
    scopes: issuer.scopes.join(' '),
    signUp: issuer.signUp,
    signUpDomains: issuer.signUpDomains.join(', '),
    claimName: issuer.adminClaim?.name ?? '',
    claimValue: issuer.adminClaim?.value ?? '',
  };
}

export function draftOf(values: IssuerValues) {
  const label = values.label.trim();
  const scopes = listOf(values.scopes);
  const name = values.claimName.trim();
  return {
    issuerUrl: typedAddress(values.issuerUrl),
    clientId: values.clientId.trim(),
    ...(values.clientSecret && { clientSecret: values.clientSecret }),
    ...(label && { label }),
    ...(scopes.length > 0 && { scopes }),
    signUpDomains: values.signUp === 'domains' ? listOf(values.signUpDomains) : [],
    adminClaim: name ? { name, value: values.claimValue.trim() } : null,
  } satisfies IssuerDraft;
}

/** Two drafts with the same one are the same settings: a test of the one is a test of the other. */
export function fingerprint(values: IssuerValues): string {
  return JSON.stringify(draftOf(values));
}

export function listOf(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter(Boolean))];
}
