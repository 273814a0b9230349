const MARKED = /\\\([^]+?\\\)|\\\[[^]+?\\\]|\$\$[^]+?\$\$|^ {0,3}(?:`{3,}|~{3,}) *math\b/m;
const BETWEEN_DOLLARS = /(?<![\p{L}\p{N}$\\])\$(?![\s$])[^$]*(?<!\s)\$(?![\p{L}\p{N}$])/u;

/** Whether a text looks as if it had formulas, which is when what sets them is fetched. Which it has, its parser says. */
export function mayHaveMaths(source: string): boolean {
  return MARKED.test(source) || BETWEEN_DOLLARS.test(source);
}
