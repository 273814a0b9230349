import { Switch as Radix } from 'radix-ui';
import { useId } from 'react';
import css from './Switch.module.css';

interface SwitchProps {
  /** What it switches, for screen readers. */
  label: string;
  /** The short word shown beside it. */
  word: string;
  checked: boolean;
  busy?: boolean;
  onChange: (checked: boolean) => void;
}

export function Switch({ label, word, checked, busy = false, onChange }: SwitchProps) {
  const id = useId();
  return (
    <span className={css.frame}>
      <label htmlFor={id} aria-hidden="true">
        {word}
      </label>
      <Radix.Root
        id={id}
        className={css.track}
        aria-label={label}
        aria-busy={busy}
        checked={checked}
        onCheckedChange={(next) => !busy && onChange(next)}
      >
        <Radix.Thumb className={css.thumb} />
      </Radix.Root>
    </span>
  );
}
