const PLAIN = /^[1-9]\d*$/;
const IN_THREES = /^[1-9]\d{0,2}(?:[\s,.'’]\d{3})+$/;
const MOST_DIGITS = 15;

/**
 * A whole number from 1 as people write it, "32,000" or "32.000" too; null for anything else, such as "1.5" and "1,50",
 * which mean something smaller wherever they are written.
 */
export function wholeNumber(text: string): number | null {
  const written = text.trim();
  if (!PLAIN.test(written) && !IN_THREES.test(written)) return null;
  const digits = written.replace(/\D/g, '');
  return digits.length > MOST_DIGITS ? null : Number(digits);
}
