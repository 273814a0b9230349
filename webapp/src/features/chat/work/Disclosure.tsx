import { ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import css from './Work.module.css';

interface DisclosureProps {
  icon?: ReactNode;
  /** What is there to open. */
  title: ReactNode;
  /** How it stands, at the end of the line. */
  state?: ReactNode;
  /** Made when it is opened first. */
  children: ReactNode;
}

/** A line that opens what belongs to it. */
export function Disclosure({ icon, title, state, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={css.disclosure}>
      <button
        type="button"
        className={css.line}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {icon}
        <span className={css.title}>{title}</span>
        {state && <span className={css.state}>{state}</span>}
        <ChevronRight size={14} aria-hidden="true" className={css.chevron} />
      </button>
      {open && (
        <div id={id} className={css.inside}>
          {children}
        </div>
      )}
    </div>
  );
}
