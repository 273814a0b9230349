import type { IssuerValues } from './draft';

/** What was typed when the browser left for the issuer. */
export interface KeptForm {
  values: IssuerValues;
  /** A secret was typed too. It is not kept. */
  secretTyped: boolean;
  /** The tag of the settings that were on the page. */
  etag: string | null;
}

const KEY = 'mosaic-issuer-form';

// The test of a sign-in leaves these pages and comes back. What was typed has to survive that, in this tab only; the
// client secret never is among it.
/* eslint-disable no-restricted-globals */
export function keepForm(values: IssuerValues, etag: string | null): void {
  const kept: KeptForm = {
    values: { ...values, clientSecret: '' },
    secretTyped: values.clientSecret !== '',
    etag,
  };
  sessionStorage.setItem(KEY, JSON.stringify(kept));
}

export function keptForm(): KeptForm | null {
  const text = sessionStorage.getItem(KEY);
  return text ? (JSON.parse(text) as KeptForm) : null;
}

export function forgetForm(): void {
  sessionStorage.removeItem(KEY);
}
/* eslint-enable no-restricted-globals */
