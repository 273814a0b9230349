import { diffLines } from 'diff';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import css from './History.module.css';

/** So many unchanged lines stay in sight on each side of a change. */
const CONTEXT = 2;

type Line = { kind: 'added' | 'removed' | 'same'; text: string } | { kind: 'gap'; count: number };

/** Two texts against each other, line by line. Unchanged stretches shrink to a word. */
export function LineDiff({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation('agentConfig');
  const lines = useMemo(() => linesOf(before, after), [before, after]);
  return (
    <ol className={css.diff} aria-label={t('history.diff')}>
      {lines.map((line, at) => (
        <li key={at} data-kind={line.kind}>
          {line.kind === 'gap' ? t('history.unchanged', { count: line.count }) : <Marked line={line} />}
        </li>
      ))}
    </ol>
  );
}

function Marked({ line: { kind, text } }: { line: Exclude<Line, { kind: 'gap' }> }) {
  const { t } = useTranslation('agentConfig');
  if (kind === 'same') return <span>{text}</span>;
  const Tag = kind === 'added' ? 'ins' : 'del';
  return (
    <Tag>
      <span className="visually-hidden">{t(`history.${kind}`)}: </span>
      {text}
    </Tag>
  );
}

function linesOf(before: string, after: string): Line[] {
  // Without it the last line would differ by the end of line alone.
  const parts = diffLines(ended(before), ended(after));
  return parts.flatMap(({ value, added, removed }, at): Line[] => {
    const texts = value.replace(/\n$/, '').split('\n');
    if (added || removed) return texts.map((text) => ({ kind: added ? 'added' : 'removed', text }));
    return shrunk(texts, at === 0 ? 0 : CONTEXT, at === parts.length - 1 ? 0 : CONTEXT);
  });
}

function shrunk(texts: string[], head: number, tail: number): Line[] {
  const same = (text: string): Line => ({ kind: 'same', text });
  const count = texts.length - head - tail;
  if (count < 2) return texts.map(same);
  const end = texts.length - tail;
  return [...texts.slice(0, head).map(same), { kind: 'gap', count }, ...texts.slice(end).map(same)];
}

function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
