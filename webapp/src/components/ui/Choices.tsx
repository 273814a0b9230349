import type { ComponentProps } from 'react';
import css from './Choices.module.css';

interface ChoicesProps extends Omit<ComponentProps<'input'>, 'type' | 'value' | 'className'> {
  label: string;
  options: { value: string; name: string; note: string }[];
}

/** One of a few, each with a sentence on what it means. Whatever else it is given goes to every radio button. */
export function Choices({ label, options, ...radio }: ChoicesProps) {
  return (
    <fieldset className={css.choices}>
      <legend className={css.legend}>{label}</legend>
      {options.map(({ value, name, note }) => (
        <label key={value} className={css.choice}>
          <input {...radio} type="radio" value={value} />
          <span>
            <span className={css.name}>{name}</span>
            <span className={css.note}>{note}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
