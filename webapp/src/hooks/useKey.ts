import { useEffect, useRef } from 'react';
import { isComposing } from '@/lib/composing';
import { pressed, type KeyName } from '@/lib/keys';

const COVERS = '[data-modal], [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
const FIELD = 'input, textarea, select, [contenteditable="true"]';

/**
 * Listens for a key on the whole page, except where it belongs to something else: to what lies over the page, to the
 * field that is typed in, to an input method.
 */
export function useKey(name: KeyName, onPress: () => void, enabled = true): void {
  const press = useRef(onPress);
  useEffect(() => {
    press.current = onPress;
  });

  useEffect(() => {
    if (!enabled) return undefined;
    let covered = false;
    let hinted = false;
    // What lies over the page may be gone by the time the key has been everywhere.
    function look() {
      covered = document.querySelector(COVERS) !== null;
      hinted = document.querySelector('[role="tooltip"]') !== null;
    }
    function onKeyDown(event: KeyboardEvent) {
      if (!pressed(name, event) || covered || event.repeat || isComposing({ nativeEvent: event })) return;
      // A hint goes with Escape, and takes it for itself.
      if ((event.defaultPrevented && !hinted) || belongsToField(event)) return;
      event.preventDefault();
      press.current();
    }
    window.addEventListener('keydown', look, true);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', look, true);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [name, enabled]);
}

/** A character is typed there, and Escape empties a search; where messages are written it has no other use. */
function belongsToField({ target, key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (!(target instanceof Element) || !target.matches(FIELD)) return false;
  if (key === 'Escape') return !target.matches('textarea');
  return key.length === 1 && !ctrlKey && !metaKey;
}
