import type { ReactNode } from 'react';
import { Logo } from '../ui/Logo';
import css from './CenteredPage.module.css';
import { LanguageSwitch } from './LanguageSwitch';

interface CenteredPageProps {
  title: string;
  text?: ReactNode;
  children?: ReactNode;
}

/** One thing on an otherwise empty page: signing in, being lost, being broken. */
export function CenteredPage({ title, text, children }: CenteredPageProps) {
  return (
    <main className={css.page} id="content" tabIndex={-1}>
      <div className={css.card}>
        <Logo size={40} />
        <h1>{title}</h1>
        {text && <div className={css.text}>{text}</div>}
        {children}
      </div>
      <LanguageSwitch />
    </main>
  );
}
