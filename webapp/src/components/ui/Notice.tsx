import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from '@/lib/classes';
import css from './Notice.module.css';

const ICONS = { bad: CircleAlert, warn: TriangleAlert, good: CircleCheck, info: Info };

interface NoticeProps {
  tone: keyof typeof ICONS;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** Read aloud at once: for what just happened, not for what was there before. */
  announce?: boolean;
}

export function Notice({ tone, title, children, actions, announce = tone === 'bad' }: NoticeProps) {
  const Icon = ICONS[tone];
  return (
    <div className={classes(css.notice, css[tone])} role={announce ? 'alert' : undefined}>
      <Icon size={18} aria-hidden="true" className={css.icon} />
      <div className={css.body}>
        {title && <p className={css.title}>{title}</p>}
        {children && <div className={css.text}>{children}</div>}
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
    </div>
  );
}
