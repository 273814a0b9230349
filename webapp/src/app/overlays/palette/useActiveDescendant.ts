import { useEffect, type RefObject } from 'react';

type Ref = RefObject<HTMLElement | null>;

/**
 * Tells those who listen which choice is picked, also where it was picked because what there is to choose from changed:
 * of that the library tells nobody.
 */
export function useActiveDescendant(field: Ref, list: Ref): void {
  useEffect(() => {
    const [input, choices] = [field.current, list.current];
    if (!input || !choices) return;
    const tell = () => {
      const picked = choices.querySelector('[role="option"][aria-selected="true"]');
      if (picked) input.setAttribute('aria-activedescendant', picked.id);
      else input.removeAttribute('aria-activedescendant');
    };
    tell();
    const observer = new MutationObserver(tell);
    observer.observe(choices, { subtree: true, childList: true, attributeFilter: ['aria-selected'] });
    return () => observer.disconnect();
  }, [field, list]);
}
