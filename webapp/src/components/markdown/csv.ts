const LINE_END = '\r\n';
const NEEDS_QUOTES = /[",\r\n]/;
const MEANS_SOMETHING = /^[=+\-@\t]/;
const NUMBER = /^[+-]?[\d.,]+ ?%?$/;

/** A table of the page as RFC 4180 has it. */
export function csvOf(table: HTMLTableElement | null): string {
  return [...(table?.rows ?? [])].map(({ cells }) => [...cells].map(cell).join(',')).join(LINE_END);
}

function cell(element: HTMLElement): string {
  const words = wordsOf(element);
  // A spreadsheet would reckon with it, and what it reckons may call another place.
  const text = MEANS_SOMETHING.test(words) && !NUMBER.test(words) ? `'${words}` : words;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A formula stands on the page more than once; its source is what somebody wrote. */
function wordsOf(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const formula of copy.querySelectorAll('.katex')) {
    formula.replaceWith(formula.querySelector('annotation')?.textContent ?? '');
  }
  return copy.textContent.trim();
}
