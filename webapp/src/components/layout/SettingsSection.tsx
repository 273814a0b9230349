import type { ReactNode } from 'react';
import { classes } from '@/lib/classes';
import css from './SettingsSection.module.css';

interface SettingsSectionProps {
  title: ReactNode;
  /** What holds for all of it, right below the title. */
  lead?: string;
  /** For large fields. */
  roomy?: boolean;
  className?: string | undefined;
  children: ReactNode;
}

/** One of the parts that a page of settings has, under a title of its own. */
export function SettingsSection({ title, lead, roomy = false, className, children }: SettingsSectionProps) {
  return (
    <section className={classes(css.section, roomy && css.roomy, className)}>
      {lead ? (
        <div>
          <h2>{title}</h2>
          <p className={css.lead}>{lead}</p>
        </div>
      ) : (
        <h2>{title}</h2>
      )}
      {children}
    </section>
  );
}
