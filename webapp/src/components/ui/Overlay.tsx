import type { ComponentProps } from 'react';
import css from './Dialog.module.css';

/**
 * Lies between a dialog and the page. Radix' own overlay locks scrolling with a style element that the content security
 * policy forbids; base.css does the same for whatever is marked here.
 */
export function Overlay(props: ComponentProps<'div'>) {
  return <div {...props} data-modal className={css.overlay} />;
}
