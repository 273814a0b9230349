import { useId, type ReactElement } from 'react';
import css from './Segments.module.css';

export interface SegmentsProps<Value extends string> {
  /** Not shown: the page says it above, or it is plain from the options. */
  label: string;
  value: Value;
  options: readonly {
    value: Value;
    label: string;
    /** Where it is not the page's. */
    lang?: string;
    icon?: ReactElement;
  }[];
  onChange: (value: Value) => void;
}

/** One of a few words in a row. */
export function Segments<Value extends string>({ label, value, options, onChange }: SegmentsProps<Value>) {
  const group = useId();
  return (
    <fieldset className={css.choice}>
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={css.option} lang={option.lang}>
          <input
            type="radio"
            name={group}
            className="visually-hidden"
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.icon}
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
