import { useId } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Preset } from '@/lib/api/types';
import type { ProviderValues } from './draft';
import css from './Provider.module.css';

interface AddressChoiceProps {
  form: UseFormReturn<ProviderValues>;
  addresses: Preset['addresses'];
}

/** Vendors with several plans answer at several addresses; the chosen one can still be edited below. */
export function AddressChoice({ form, addresses }: AddressChoiceProps) {
  const { t } = useTranslation('providers');
  const group = useId();
  const baseUrl = useWatch({ control: form.control, name: 'baseUrl' });
  if (addresses.length < 2) return null;
  return (
    <fieldset className={css.addresses}>
      <legend className={css.legend}>{t('form.address')}</legend>
      {addresses.map((address) => (
        <label key={address.baseUrl} className={css.address}>
          <input
            type="radio"
            name={group}
            checked={address.baseUrl === baseUrl}
            onChange={() =>
              form.setValue('baseUrl', address.baseUrl, { shouldDirty: true, shouldValidate: true })
            }
          />
          <span>
            {address.label}
            <span className={css.addressUrl}>{address.baseUrl}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
