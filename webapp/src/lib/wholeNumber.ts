/** A whole number from 1 as people write it, "32,000" too; null for anything else. */
export function wholeNumber(text: string): number | null {
  const plain = text.replace(/[\s,.']/g, '');
  return /^[1-9]\d{0,14}$/.test(plain) ? Number(plain) : null;
}
