import type { ComponentProps, ReactNode } from 'react';
import { classes } from '@/lib/classes';
import { Field } from './Field';
import css from './Field.module.css';

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'id'> {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  aside?: ReactNode;
}

export function TextArea({ label, hint, error, aside, className, ...input }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} aside={aside}>
      {(control) => <textarea {...input} {...control} className={classes(css.input, css.area, className)} />}
    </Field>
  );
}
