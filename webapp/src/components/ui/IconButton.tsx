import type { ComponentProps } from 'react';
import { classes } from '@/lib/classes';
import css from './Button.module.css';
import { Tooltip } from './Tooltip';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label'> {
  /** What it does: read by screen readers and shown as tooltip. */
  label: string;
  small?: boolean;
}

export function IconButton({ label, small = false, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        className={classes(css.icon, small && css.small, className)}
      />
    </Tooltip>
  );
}
