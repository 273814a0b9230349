import { useRef, useState, type FocusEvent, type SyntheticEvent } from 'react';

type TextField = HTMLInputElement | HTMLTextAreaElement;

const NOT_TEXT = new Set(['search', 'checkbox', 'radio', 'button', 'submit', 'range', 'file']);

/**
 * Whether somebody typed something that is still there, in whatever fields: `watching` goes to what they lie in. A
 * search is nothing to lose, and text that was taken out again neither.
 */
export function useTyped() {
  const before = useRef(new Map<TextField, string>());
  const [typed, setTyped] = useState(false);

  function look() {
    setTyped([...before.current].some(([field, text]) => field.isConnected && field.value !== text));
  }

  const watching = {
    onFocusCapture: ({ target }: FocusEvent) => {
      if (isText(target) && !before.current.has(target)) before.current.set(target, target.value);
    },
    onInput: look,
    // A choice may take fields away or fill them anew.
    onChange: (event: SyntheticEvent) => !isText(event.target) && queueMicrotask(look),
  };
  return { typed, watching };
}

function isText(target: EventTarget): target is TextField {
  if (target instanceof HTMLTextAreaElement) return !target.readOnly;
  return target instanceof HTMLInputElement && !target.readOnly && !NOT_TEXT.has(target.type);
}
