import type { ReactNode } from 'react';
import css from './Usage.module.css';

export function UsageSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
