import { useWatch, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Preset, Provider } from '@/lib/api/types';
import { isHttpUrl, typedAddress } from '@/lib/typedAddress';
import { Select } from '@/components/ui/Select';
import { TextField } from '@/components/ui/TextField';
import { AddressChoice } from './AddressChoice';
import { API_TYPES, NAME_PATTERN, type ProviderValues } from './draft';
import { KeyField } from './KeyField';
import css from './Provider.module.css';

interface ConnectionFieldsProps {
  form: UseFormReturn<ProviderValues>;
  preset: Preset | undefined;
  /** The saved provider being changed: its short name stays, and an empty key keeps the stored one. */
  saved?: Provider;
}

export function ConnectionFields({ form, preset, saved }: ConnectionFieldsProps) {
  const { t } = useTranslation('providers');
  const { errors } = form.formState;
  const [name, type] = useWatch({ control: form.control, name: ['name', 'type'] });
  return (
    <>
      <div className={css.pair}>
        <TextField
          label={t('form.displayName')}
          error={errors.displayName?.message}
          autoComplete="off"
          {...form.register('displayName', { required: t('form.displayNameRequired') })}
        />
        {!saved && (
          <TextField
            label={t('form.name')}
            hint={t('form.nameHint', { name: name || preset?.type })}
            error={errors.name?.message}
            autoComplete="off"
            spellCheck={false}
            {...form.register('name', {
              pattern: { value: NAME_PATTERN, message: t('form.nameInvalid') },
              required: t('form.nameInvalid'),
            })}
          />
        )}
      </div>
      {preset && <AddressChoice form={form} addresses={preset.addresses} />}
      <TextField
        label={t('form.baseUrl')}
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        placeholder="https://"
        error={errors.baseUrl?.message}
        {...form.register('baseUrl', {
          validate: (url) => isHttpUrl(typedAddress(url)) || t('form.baseUrlInvalid'),
          onBlur: () => form.setValue('baseUrl', typedAddress(form.getValues('baseUrl'))),
        })}
      />
      <KeyField form={form} preset={preset} saved={saved} />
      {type === 'custom' && (
        <Select
          label={t('form.apiType')}
          hint={t('form.apiTypeHint')}
          {...form.register('apiType')}
          options={API_TYPES.map((value) => ({ value, label: t(`form.apiTypes.${value}`) }))}
        />
      )}
    </>
  );
}
