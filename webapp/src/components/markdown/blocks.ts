const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const STARTS_ANEW = /^(?![-*+>|]|\d+[.)])\S/;
const REFERENCES = /^ {0,3}\[[^\]]+\]:/m;

/**
 * Cuts Markdown into pieces that render the same alone as together, so that a growing answer renders anew only in its
 * last piece. A cut is made at a blank line outside of code, before a line that can not belong to what precedes it.
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
    if (mark && fence === null) fence = mark;
    else if (mark && fence !== null && mark.startsWith(fence) && line.trim() === mark) fence = null;
    afterBlank = line.trim() === '';
    block.push(line);
  }
  return [...blocks, block.join('\n')];
}
