import type { ReactNode } from 'react';
import { classes } from '@/lib/classes';
import css from './Badge.module.css';

export type Tone = 'good' | 'warn' | 'bad' | 'open' | 'quiet' | 'busy';

/** A state in a word, with a dot whose colour says the same. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={css.badge}>
      <Dot tone={tone} />
      {children}
    </span>
  );
}

export function Dot({ tone }: { tone: Tone }) {
  return <span className={classes(css.dot, css[tone])} aria-hidden="true" />;
}
