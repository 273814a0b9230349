import { useState } from 'react';

/**
 * Where a menu or a hint is put when it opens: into the page's main part, so that it belongs to a landmark like
 * everything else. On a page without one it goes where Radix puts it.
 */
export function usePageContainer() {
  const [container, setContainer] = useState<HTMLElement | null>(null);
  const onOpenChange = (open: boolean) => {
    if (open) setContainer(document.getElementById('content'));
  };
  return { container, onOpenChange };
}
