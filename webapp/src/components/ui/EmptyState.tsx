import type { ReactNode } from 'react';
import css from './EmptyState.module.css';

interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  text?: string;
  action?: ReactNode;
}

export function EmptyState({ icon, title, text, action }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      {icon}
      <h2>{title}</h2>
      {text && <p className={css.text}>{text}</p>}
      {action}
    </div>
  );
}
