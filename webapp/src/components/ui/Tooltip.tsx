import { Tooltip as Radix } from 'radix-ui';
import type { FocusEvent, ReactElement } from 'react';
import { usePageContainer } from '@/hooks/usePageContainer';
import css from './Popup.module.css';

export const TooltipProvider = Radix.Provider;

export function Tooltip({ text, children }: { text: string; children: ReactElement }) {
  const { container, onOpenChange } = usePageContainer();
  return (
    <Radix.Root onOpenChange={onOpenChange}>
      <Radix.Trigger asChild onFocus={ignoreUnseen}>
        {children}
      </Radix.Trigger>
      <Radix.Portal container={container}>
        <Radix.Content
          className={css.tooltip}
          sideOffset={6}
          collisionPadding={8}
          onEscapeKeyDown={passOnToDialog}
        >
          {text}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** A hint follows the keyboard's focus, not one that a page gave to a button by itself, as in a drawer that opens. */
function ignoreUnseen(event: FocusEvent<HTMLElement>) {
  if (!event.currentTarget.matches(':focus-visible')) event.preventDefault();
}

/** Radix gives the key to the topmost layer alone; who presses it in a dialog means the dialog, not the hint in it. */
function passOnToDialog({ key }: KeyboardEvent) {
  const dialog = document.activeElement?.closest('[role="dialog"], [role="alertdialog"]');
  if (!dialog) return;
  setTimeout(() =>
    dialog.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
  );
}
