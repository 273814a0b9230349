const REMEMBERED = 60;

interface Place {
  element: Element;
  /** What it lies in, from the inside out: what is left of it when the element itself is gone. */
  around: Element[];
}

/**
 * Keeps the keyboard's place when what had the focus goes away: a button that was pressed, a row that was deleted, a
 * dialog. Browsers let the focus fall to the page's beginning then. It goes to what still stands around the lost
 * element; where nothing does, as around a dialog, to what had the focus before; else to the page's main part. Returns
 * what ends it.
 */
export function keepFocus(): () => void {
  let trail: Place[] = [];
  let leftOnPurpose = true;

  function remember({ target }: FocusEvent) {
    if (!(target instanceof Element)) return;
    leftOnPurpose = false;
    trail = [...trail.slice(-REMEMBERED), { element: target, around: ancestors(target) }];
  }

  function noticeLeaving({ target, relatedTarget }: FocusEvent) {
    if (relatedTarget !== null || !(target instanceof Element)) return;
    setTimeout(() => {
      if (nowhere() && usable(target)) leftOnPurpose = true;
    });
  }

  function restore() {
    const last = trail.at(-1);
    if (leftOnPurpose || !last || !nowhere() || usable(last.element)) return;
    for (const { element, around } of trail.toReversed()) {
      const left = usable(element) ? element : around.find((one) => one.isConnected);
      if (left && focus(left)) return;
    }
    const main = document.getElementById('content');
    if (main) focus(main);
  }

  // A button that becomes disabled loses the focus only with the next frame.
  const observer = new MutationObserver(() => {
    restore();
    requestAnimationFrame(restore);
  });
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
  document.addEventListener('focusin', remember);
  document.addEventListener('focusout', noticeLeaving);
  return () => {
    trail = []; // for a frame that is still to come
    observer.disconnect();
    document.removeEventListener('focusin', remember);
    document.removeEventListener('focusout', noticeLeaving);
  };
}

function nowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function usable(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled');
}

/** Up to the root of the pages, which is no place to be. */
function ancestors(element: Element): Element[] {
  // What floats over the page, as a menu, lies in it by chance.
  if (element.closest('[data-radix-popper-content-wrapper]')) return [];
  const around: Element[] = [];
  for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) {
    if (one.id !== 'root') around.push(one);
  }
  return around;
}

/** Also what no key leads to, as a list or a page, for as long as it has the focus. */
function focus(element: Element): boolean {
  if (!(element instanceof HTMLElement)) return false;
  element.focus({ preventScroll: true });
  if (document.activeElement === element) return true;
  element.tabIndex = -1;
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  element.focus({ preventScroll: true });
  return document.activeElement === element;
}
