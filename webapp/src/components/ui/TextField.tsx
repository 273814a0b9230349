import { Eye, EyeOff } from 'lucide-react';
import { useState, type ComponentProps, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '@/lib/classes';
import { Field } from './Field';
import css from './Field.module.css';
import { IconButton } from './IconButton';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'id'> {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  aside?: ReactNode;
}

export function TextField({ label, hint, error, optional, aside, className, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} aside={aside}>
      {(control) => <input type="text" {...input} {...control} className={classes(css.input, className)} />}
    </Field>
  );
}

/** For passwords and keys: hidden, with a button that shows what was typed. */
export function SecretField({ label, hint, error, optional, aside, ...input }: TextFieldProps) {
  const [shown, setShown] = useState(false);
  const { t } = useTranslation();
  return (
    <Field label={label} hint={hint} error={error} optional={optional} aside={aside}>
      {(control) => (
        <span className={css.withButton}>
          <input
            spellCheck={false}
            autoCapitalize="off"
            {...input}
            {...control}
            type={shown ? 'text' : 'password'}
            className={css.input}
          />
          <IconButton
            small
            className={css.inside}
            label={t(shown ? 'hide' : 'show', { what: label })}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            {shown ? <EyeOff size={17} /> : <Eye size={17} />}
          </IconButton>
        </span>
      )}
    </Field>
  );
}
