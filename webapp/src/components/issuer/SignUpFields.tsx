import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/TextField';
import { listOf, type IssuerValues } from './draft';
import css from './Issuer.module.css';

const DOMAIN = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

export function SignUpFields() {
  const { t } = useTranslation('issuer');
  const { register, control, formState } = useFormContext<IssuerValues>();
  const signUp = useWatch({ control, name: 'signUp' });
  return (
    <>
      <fieldset className={css.choices}>
        <legend className={css.legend}>{t('signUp.label')}</legend>
        {(['invited', 'domains'] as const).map((value) => (
          <label key={value} className={css.choice}>
            <input type="radio" value={value} {...register('signUp')} />
            <span>
              {t(`signUp.${value}`)}
              <span className={css.note}>{t(`signUp.${value}Hint`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
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
