/** Whether a text has each of the words, or the beginning of one, however its letters are written. */
export function hasWords(text: string, words: string): boolean {
  const folded = plain(text);
  return plain(words)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
