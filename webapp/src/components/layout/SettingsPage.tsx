import type { ReactNode } from 'react';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { classes } from '@/lib/classes';
import css from './SettingsPage.module.css';

interface SettingsPageProps {
  title: string;
  lead: string;
  action?: ReactNode;
  /** For tables. */
  wide?: boolean;
  children: ReactNode;
}

export function SettingsPage({ title, lead, action, wide = false, children }: SettingsPageProps) {
  useDocumentTitle(title);
  return (
    <div className={classes(css.page, wide && css.wide)}>
      <header className={css.header}>
        <div>
          <h1>{title}</h1>
          <p className={css.lead}>{lead}</p>
        </div>
        {action}
      </header>
      {children}
    </div>
  );
}
