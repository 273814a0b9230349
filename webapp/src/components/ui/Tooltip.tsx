import { Tooltip as Radix } from 'radix-ui';
import type { ReactElement } from 'react';
import { usePageContainer } from '@/hooks/usePageContainer';
import css from './Popup.module.css';

export const TooltipProvider = Radix.Provider;

export function Tooltip({ text, children }: { text: string; children: ReactElement }) {
  const { container, onOpenChange } = usePageContainer();
  return (
    <Radix.Root onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
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

/** Radix gives the key to the topmost layer alone; who presses it in a dialog means the dialog, not the hint in it. */
function passOnToDialog({ key }: KeyboardEvent) {
  const dialog = document.activeElement?.closest('[role="dialog"], [role="alertdialog"]');
  if (!dialog) return;
  setTimeout(() =>
    dialog.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
  );
}
