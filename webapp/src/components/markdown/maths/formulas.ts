import type { Root } from 'mdast';
import { mathFromMarkdown } from 'mdast-util-math';
import { math } from 'micromark-extension-llm-math';
import type { Construct, Extension, State, TokenizeContext } from 'micromark-util-types';
import { visit } from 'unist-util-visit';

const DOLLAR = 36;
const BACKSLASH = 92;
const SPELLED_OUT = /^(\$\$|\\\[)/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

interface Extensions {
  micromarkExtensions?: unknown[];
  fromMarkdownExtensions?: unknown[];
}

/** Formulas in Markdown: between dollars, and in TeX' own brackets, which most models write. */
export function formulas(this: { data(): object }) {
  const data: Extensions = this.data();
  (data.micromarkExtensions ??= []).push(careful());
  (data.fromMarkdownExtensions ??= []).push(mathFromMarkdown());
  return (tree: Root, file: { value: unknown }) => {
    const source = String(file.value);
    visit(tree, (node) => {
      if (node.type === 'inlineMath') {
        const mark = source.slice(node.position?.start.offset);
        node.data = asFormula(node.value, SPELLED_OUT.test(mark));
      } else if (node.type === 'math' || (node.type === 'code' && node.lang === 'math')) {
        node.data = asFormula(node.value, true);
      }
    });
  };
}

function asFormula(value: string, display: boolean) {
  return {
    hName: 'code' as const,
    hProperties: { className: ['language-math', display ? 'math-display' : 'math-inline'] },
    hChildren: [{ type: 'text' as const, value }],
  };
}

/** What is not closed is no formula yet, and money is none at all. */
function careful(): Extension {
  const { flow, text } = math();
  return {
    flow: {
      [DOLLAR]: only(flow?.[DOLLAR], (formula) => /\n[\s>]*\$\$+\s*$/.test(formula)),
      [BACKSLASH]: only(flow?.[BACKSLASH], (formula) => /\\\]\s*$/.test(formula)),
    },
    text: { [DOLLAR]: only(text?.[DOLLAR], noMoney), [BACKSLASH]: text?.[BACKSLASH] ?? [] },
  };
}

/**
 * Pandoc's rule for one dollar, which others follow: a formula has no space within its dollars, and neither letter nor
 * digit beside them. "$5 and $10" has both.
 */
function noMoney(formula: string, before: string, after: string): boolean {
  if (formula.startsWith('$$')) return true;
  return !/^\$\s|\s\$$/.test(formula) && !LETTER_OR_DIGIT.test(before) && !LETTER_OR_DIGIT.test(after);
}

type Rule = (formula: string, before: string, after: string) => boolean;

function only(constructs: Construct | Construct[] | undefined, rule: Rule): Construct[] {
  return [constructs ?? []].flat().map((construct) => ({
    ...construct,
    tokenize(this: TokenizeContext, effects, ok, nok) {
      const start = this.now();
      const before = character(this.previous);
      const end: State = (code) => {
        const formula = this.sliceSerialize({ start, end: this.now() });
        // Where it would end a paragraph only its beginning was looked at.
        return this.interrupt || rule(formula, before, character(code)) ? ok(code) : nok(code);
      };
      return construct.tokenize.call(this, effects, end, nok);
    },
  }));
}

/** Line ends, tabs and the end of the text are codes below zero, or null. */
function character(code: number | null): string {
  return code === null || code < 0 ? ' ' : String.fromCodePoint(code);
}
