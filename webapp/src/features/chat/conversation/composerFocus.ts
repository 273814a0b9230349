/** Where the link that skips the page's other parts leads. */
export const COMPOSER_ID = 'composer';

/** Focus on a phone would open the keyboard over what one came to read. */
export const mayFocus = () => window.matchMedia('(pointer: fine)').matches;

/** Where one goes on after a button that goes away with what it did. */
export function focusComposer(): void {
  if (mayFocus()) document.getElementById(COMPOSER_ID)?.focus();
}
