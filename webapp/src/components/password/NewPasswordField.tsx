import {
  useWatch,
  type Control,
  type FieldPathByValue,
  type FieldValues,
  useController,
} from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SecretField } from '../ui/TextField';
import { PasswordStrength } from './PasswordStrength';
import { byteLength, MAX_BYTES, MIN_LENGTH } from './passwordStrength';

interface NewPasswordFieldProps<Values extends FieldValues> {
  label: string;
  control: Control<Values>;
  name: FieldPathByValue<Values, string>;
}

/** A password that is being chosen: how strong it is shows while it is typed. */
export function NewPasswordField<Values extends FieldValues>({
  label,
  control,
  name,
}: NewPasswordFieldProps<Values>) {
  const { t } = useTranslation();
  const password: string = useWatch({ control, name });
  const { field, fieldState } = useController({
    control,
    name,
    rules: {
      validate: {
        short: (value: string) => value.length >= MIN_LENGTH || t('newPassword.short'),
        long: (value: string) => byteLength(value) <= MAX_BYTES || t('newPassword.long'),
      },
    },
  });
  return (
    <SecretField
      label={label}
      hint={<PasswordStrength password={password} />}
      error={fieldState.error?.message}
      autoComplete="new-password"
      {...field}
    />
  );
}
