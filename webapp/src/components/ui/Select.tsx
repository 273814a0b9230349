import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classes } from '@/lib/classes';
import { Field } from './Field';
import fieldCss from './Field.module.css';
import css from './Select.module.css';

interface SelectProps extends Omit<ComponentProps<'select'>, 'id'> {
  label: string;
  options: readonly { value: string; label: string }[];
  hint?: string;
  error?: string | undefined;
}

/** For a handful of options the browser's own list is the best one, on phones above all. */
export function Select({ label, options, hint, error, ...rest }: SelectProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <span className={css.frame}>
          <select {...rest} {...control} className={classes(fieldCss.input, css.select)}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown size={16} aria-hidden="true" />
        </span>
      )}
    </Field>
  );
}
