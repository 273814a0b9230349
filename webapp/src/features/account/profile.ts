import type { Account, AccountChange } from '@/lib/api/types';

/** As the form has it: empty for what is not there. */
export interface ProfileValues {
  displayName: string;
  email: string;
  language: '' | 'en' | 'de';
  timeZone: string;
}

export function valuesOf({ displayName, email, language, timeZone }: Account): ProfileValues {
  return { displayName, email: email ?? '', language: language ?? '', timeZone: timeZone ?? '' };
}

/** What is the issuer's is left out. */
export function changeOf(values: ProfileValues, { issuerFields }: Account): AccountChange {
  const own = {
    displayName: values.displayName.trim(),
    language: values.language || null,
    timeZone: values.timeZone.trim() || null,
  };
  return issuerFields.includes('email') ? own : { ...own, email: values.email.trim() || null };
}
