import { useWatch, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Preset, Provider } from '@/lib/api/types';
import { Select } from '../ui/Select';
import { SecretField, TextField } from '../ui/TextField';
import { API_TYPES, NAME_PATTERN, type ProviderValues } from './draft';
import css from './Provider.module.css';

interface ConnectionFieldsProps {
  form: UseFormReturn<ProviderValues>;
  preset: Preset | undefined;
  /** The saved provider being changed: its short name stays, and an empty key keeps the stored one. */
  saved?: Provider;
}

export function ConnectionFields({ form, preset, saved }: ConnectionFieldsProps) {
  const { t } = useTranslation(['providers', 'common']);
  const { errors } = form.formState;
  const [name, type] = useWatch({ control: form.control, name: ['name', 'type'] });
  const keyNeeded = preset?.needsApiKey === true && !saved?.hasApiKey;
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
      <TextField
        label={t('form.baseUrl')}
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        placeholder="https://"
        error={errors.baseUrl?.message}
        {...form.register('baseUrl', { validate: (url) => isHttpUrl(url) || t('form.baseUrlInvalid') })}
      />
      <SecretField
        label={t('form.apiKey')}
        optional={!keyNeeded && !saved?.hasApiKey}
        hint={saved?.hasApiKey ? keptKey(saved.apiKeyHint) : undefined}
        error={errors.apiKey?.message}
        autoComplete="new-password"
        aside={
          preset?.keyUrl && (
            <a href={preset.keyUrl} target="_blank" rel="noopener noreferrer">
              {t('form.keyLink')}
            </a>
          )
        }
        {...form.register('apiKey', {
          validate: (key) => !keyNeeded || key.trim() !== '' || t('form.apiKeyRequired'),
        })}
      />
      {type === 'custom' && (
        <Select
          label={t('form.apiType')}
          {...form.register('apiType')}
          options={API_TYPES.map((value) => ({ value, label: t(`form.apiTypes.${value}`) }))}
        />
      )}
    </>
  );

  function keptKey(hint: string | null | undefined): string {
    return hint ? t('form.apiKeyKept', { hint }) : t('form.apiKeyStored');
  }
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text.trim()) && /^https?:$/.test(new URL(text.trim()).protocol);
}
