import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './CopyField.module.css';
import { CopyButton } from './CopyButton';
import { Field } from './Field';

interface CopyFieldProps {
  label: string;
  value: string;
  hint?: ReactNode;
}

/** A value to take elsewhere: selected as a whole when it is touched, with a button that copies it. */
export function CopyField({ label, value, hint }: CopyFieldProps) {
  const { t } = useTranslation();
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <span className={css.frame}>
          <input
            {...control}
            readOnly
            value={value}
            className={css.value}
            onFocus={(event) => event.target.select()}
          />
          <CopyButton label={t('copyWhat', { what: label })} text={() => value} />
        </span>
      )}
    </Field>
  );
}
