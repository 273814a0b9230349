export const MIN_LENGTH = 12;
export const MAX_BYTES = 72;

export type Strength = 'short' | 'fair' | 'good' | 'strong';

/** A hint, not a rule: length counts most, then how many different characters there are. */
export function passwordStrength(password: string): Strength {
  if (password.length < MIN_LENGTH) return 'short';
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((kind) => kind.test(password)).length;
  const different = new Set(password.toLowerCase()).size;
  if (different < 6) return 'fair';
  const score = password.length + kinds * 3 + different;
  if (score >= 38) return 'strong';
  return score >= 30 ? 'good' : 'fair';
}

export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
