import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Choices } from '@/components/ui/Choices';
import { TextField } from '@/components/ui/TextField';
import { listOf, type IssuerValues } from './draft';

const DOMAIN = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

export function SignUpFields() {
  const { t } = useTranslation('issuer');
  const { register, control, formState } = useFormContext<IssuerValues>();
  const signUp = useWatch({ control, name: 'signUp' });
  return (
    <>
      <Choices
        label={t('signUp.label')}
        options={(['invited', 'domains'] as const).map((value) => ({
          value,
          name: t(`signUp.${value}`),
          note: t(`signUp.${value}Hint`),
        }))}
        {...register('signUp')}
      />
      {signUp === 'domains' && (
        <TextField
          label={t('signUp.list')}
          hint={t('signUp.listHint')}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          error={formState.errors.signUpDomains?.message}
          {...register('signUpDomains', {
            validate: (text) => validDomains(text) || t('signUp.listInvalid'),
          })}
        />
      )}
    </>
  );
}

function validDomains(text: string): boolean {
  const domains = listOf(text);
  return domains.length > 0 && domains.every((domain) => DOMAIN.test(domain));
}
