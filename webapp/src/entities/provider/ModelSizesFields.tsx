import { useState } from 'react';
import { Controller, useWatch, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { classes } from '@/lib/classes';
import { isComposing } from '@/lib/composing';
import fieldCss from '@/components/ui/Field.module.css';
import { idsOf, validSize, type ModelSizes, type ProviderValues } from './draft';
import css from './ModelSizes.module.css';

const SHOWN = 20;
const SEARCH_FROM = 8;
const UNKNOWN: ModelSizes = { contextWindow: '', maxTokens: '' };

/** How much each named model can read and write, for those who know better than the vendor's list. */
export function ModelSizesFields({ form }: { form: UseFormReturn<ProviderValues> }) {
  const { t } = useTranslation('providers');
  const ids = idsOf(useWatch({ control: form.control, name: 'modelIds' }));
  const [query, setQuery] = useState('');
  if (ids.length === 0) return null;
  const found = ids.filter((id) => id.toLowerCase().includes(query.trim().toLowerCase()));
  return (
    <Controller
      control={form.control}
      name="sizes"
      rules={{ validate: (sizes) => ids.every((id) => valid(sizes[id])) || t('sizes.invalid') }}
      render={({ field, fieldState }) => (
        <details className={css.sizes} open={fieldState.invalid || undefined}>
          <summary>{t('sizes.title')}</summary>
          <p className={css.note}>{t('sizes.hint')}</p>
          {ids.length >= SEARCH_FROM && (
            <input
              type="search"
              className={fieldCss.input}
              aria-label={t('picker.search', { count: ids.length })}
              placeholder={t('picker.search', { count: ids.length })}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
              onKeyDown={(event) => event.key === 'Enter' && !isComposing(event) && event.preventDefault()}
            />
          )}
          {fieldState.error && (
            <p role="alert" className={fieldCss.error}>
              {fieldState.error.message}
            </p>
          )}
          <ul className={css.list}>
            {found.slice(0, SHOWN).map((id) => (
              <SizesRow
                key={id}
                id={id}
                sizes={field.value[id] ?? UNKNOWN}
                onChange={(sizes) => field.onChange({ ...field.value, [id]: sizes })}
              />
            ))}
          </ul>
          {found.length > SHOWN && (
            <p className={css.note}>{t('picker.more', { count: found.length - SHOWN })}</p>
          )}
        </details>
      )}
    />
  );
}

interface SizesRowProps {
  id: string;
  sizes: ModelSizes;
  onChange: (sizes: ModelSizes) => void;
}

function SizesRow({ id, sizes, onChange }: SizesRowProps) {
  const { t } = useTranslation('providers');
  return (
    <li className={css.row}>
      <span className={css.id}>{id}</span>
      {(['contextWindow', 'maxTokens'] as const).map((name) => (
        <label key={name} className={css.size}>
          <span>{t(`sizes.${name}`)}</span>
          <input
            inputMode="numeric"
            className={classes(fieldCss.input, css.number)}
            aria-label={t(`sizes.${name}Of`, { model: id })}
            aria-invalid={validSize(sizes[name]) ? undefined : true}
            placeholder={t('sizes.default')}
            value={sizes[name]}
            onChange={(event) => onChange({ ...sizes, [name]: event.target.value })}
          />
        </label>
      ))}
    </li>
  );
}

function valid(sizes: ModelSizes = UNKNOWN): boolean {
  return validSize(sizes.contextWindow) && validSize(sizes.maxTokens);
}
