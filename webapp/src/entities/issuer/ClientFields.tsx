import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SecretField, TextField } from '@/components/ui/TextField';
import { isHttpUrl, typedAddress } from '@/lib/typedAddress';
import type { IssuerValues } from './draft';
import type { SecretState } from './useIssuerEditor';

export function ClientFields({ secret }: { secret: SecretState }) {
  const { t } = useTranslation('issuer');
  const { register, formState, getValues, setValue } = useFormContext<IssuerValues>();
  const { errors } = formState;
  const needed = secret === 'needed' || secret === 'forgotten';
  return (
    <>
      <TextField
        label={t('issuerUrl')}
        hint={t('issuerUrlHint')}
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        placeholder="https://"
        error={errors.issuerUrl?.message}
        {...register('issuerUrl', {
          validate: (url) => isHttpUrl(typedAddress(url)) || t('issuerUrlInvalid'),
          onBlur: () => setValue('issuerUrl', typedAddress(getValues('issuerUrl'))),
        })}
      />
      <TextField
        label={t('clientId')}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        error={errors.clientId?.message}
        {...register('clientId', { validate: (id) => id.trim() !== '' || t('clientIdRequired') })}
      />
      <SecretField
        label={t('clientSecret')}
        hint={secret === 'needed' ? undefined : t(`secret.${secret}`)}
        autoComplete="new-password"
        error={errors.clientSecret?.message}
        {...register('clientSecret', {
          validate: (value) => !needed || value !== '' || t('clientSecretRequired'),
        })}
      />
    </>
  );
}
