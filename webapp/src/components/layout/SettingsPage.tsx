import type { ReactNode } from 'react';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import css from './SettingsPage.module.css';

interface SettingsPageProps {
  title: string;
  lead: string;
  action?: ReactNode;
  children: ReactNode;
}

export function SettingsPage({ title, lead, action, children }: SettingsPageProps) {
  useDocumentTitle(title);
  return (
    <div className={css.page}>
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
