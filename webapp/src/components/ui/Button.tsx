import type { ComponentProps } from 'react';
import { classes } from '@/lib/classes';
import css from './Button.module.css';
import { Spinner } from './Spinner';

interface ButtonProps extends ComponentProps<'button'> {
  look?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'm' | 's';
  /** Shows that the work is under way; the button stays focusable but does nothing. */
  busy?: boolean;
}

export function Button({
  look = 'secondary',
  size = 'm',
  busy = false,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
      className={classes(css.button, css[look], css[size], className)}
    >
      {busy && <Spinner />}
      {children}
    </button>
  );
}
