const FENCE = /^ {0,3}(`{3,}|~{3,}|\$\$(?=\s*$)|\\\[(?=\s*$))/;
const CLOSING = /^ {0,3}(`+|~+|\$+)\s*$/;
/** What ends it, where that is not what it began with. */
const CLOSES: Record<string, string> = { '\\[': '\\]' };
const STARTS_ANEW = /^(?![-*+>|]|\d+[.)])\S/;
const REFERENCES = /^ {0,3}\[[^\]]+\]:/m;

/**
 * Cuts Markdown into pieces that render the same alone as together, so that a growing answer renders anew only in its
 * last piece. A cut is made at a blank line outside of code and formulas, before a line that can not belong to what
 * precedes it.
 */
export function markdownBlocks(source: string): string[] {
  if (REFERENCES.test(source)) return [source];
  const blocks: string[] = [];
  let block: string[] = [];
  let fence: string | null = null;
  let afterBlank = false;
  for (const line of source.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    if (fence === null && afterBlank && STARTS_ANEW.test(line) && block.length > 0) {
      blocks.push(block.join('\n'));
      block = [];
    }
    if (fence !== null) {
      if (closes(line, fence)) fence = null;
    } else if (mark) fence = mark;
    afterBlank = line.trim() === '';
    block.push(line);
  }
  return [...blocks, block.join('\n')];
}

function closes(line: string, fence: string): boolean {
  const end = CLOSES[fence];
  return end ? line.trim() === end : CLOSING.test(line) && line.trim().startsWith(fence);
}
