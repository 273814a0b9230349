import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Preset, Provider } from '@/lib/api/types';
import { SecretField } from '@/components/ui/TextField';
import { looksMasked, type ProviderValues } from './draft';

interface KeyFieldProps {
  form: UseFormReturn<ProviderValues>;
  preset: Preset | undefined;
  saved?: Provider | undefined;
}

/** A key goes in and never comes out again: an empty field keeps the stored one. */
export function KeyField({ form, preset, saved }: KeyFieldProps) {
  const { t } = useTranslation('providers');
  const needed = preset?.needsApiKey === true && !saved?.hasApiKey;
  return (
    <SecretField
      label={t('form.apiKey')}
      optional={!needed && !saved?.hasApiKey}
      hint={saved?.hasApiKey ? kept(saved.apiKeyHint) : undefined}
      error={form.formState.errors.apiKey?.message}
      autoComplete="new-password"
      aside={
        preset?.keyUrl && (
          <a href={preset.keyUrl} target="_blank" rel="noopener noreferrer">
            {t('form.keyLink')}
          </a>
        )
      }
      {...form.register('apiKey', {
        validate: {
          given: (key) => !needed || key.trim() !== '' || t('form.apiKeyRequired'),
          whole: (key) => !looksMasked(key) || t('form.apiKeyMasked'),
        },
      })}
    />
  );

  function kept(hint: string | null | undefined): string {
    return hint ? t('form.apiKeyKept', { hint }) : t('form.apiKeyStored');
  }
}
