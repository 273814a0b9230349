import type { MouseEvent } from 'react';
import css from './SkipLinks.module.css';

interface SkipLinksProps {
  /** Ids of what can have the focus, and what it is called. */
  links: readonly { to: string; name: string }[];
}

/** The first stops of the keyboard on a page: they lead past what is the same on every page. Seen only with the focus. */
export function SkipLinks({ links }: SkipLinksProps) {
  function skip(event: MouseEvent, id: string) {
    event.preventDefault(); // the address stays what it is
    document.getElementById(id)?.focus();
  }
  return (
    <div className={css.links}>
      {links.map(({ to, name }) => (
        <a key={to} href={`#${to}`} onClick={(event) => skip(event, to)}>
          {name}
        </a>
      ))}
    </div>
  );
}
