import { Check, Search } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelDraft } from '@/lib/api/types';
import { isComposing } from '@/lib/composing';
import css from './ModelPicker.module.css';

const SHOWN = 60;
const SEARCH_FROM = 8;

interface ModelPickerProps {
  label: string;
  hint?: string;
  models: readonly ModelDraft[];
  chosen: string;
  onChoose: (id: string) => void;
}

/** One model of many: some vendors list hundreds, so there is a search and never more than a screenful to draw. */
export function ModelPicker({ label, hint, models, chosen, onChoose }: ModelPickerProps) {
  const { t } = useTranslation('providers');
  const group = useId();
  const [query, setQuery] = useState('');
  const found = useMemo(() => matching(models, query), [models, query]);
  const shown = found.slice(0, SHOWN);
  return (
    <fieldset className={css.picker}>
      <legend className={css.legend}>{label}</legend>
      {hint && <p className={css.hint}>{hint}</p>}
      {models.length >= SEARCH_FROM && (
        <label className={css.search}>
          <Search size={15} aria-hidden="true" />
          <input
            type="search"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && !isComposing(event) && event.preventDefault()}
            placeholder={t('picker.search', { count: models.length })}
            aria-label={t('picker.search', { count: models.length })}
          />
        </label>
      )}
      <div className={css.list}>
        {shown.map((model) => (
          <label key={model.id} className={css.model}>
            <input
              type="radio"
              name={group}
              className="visually-hidden"
              checked={model.id === chosen}
              onChange={() => onChoose(model.id)}
            />
            <span className={css.id}>{model.id}</span>
            {model.name && model.name !== model.id && <span className={css.name}>{model.name}</span>}
            {model.id === chosen && <Check size={16} aria-hidden="true" />}
          </label>
        ))}
        {found.length === 0 && <p className={css.note}>{t('picker.none', { query })}</p>}
        {found.length > SHOWN && (
          <p className={css.note}>{t('picker.more', { count: found.length - SHOWN })}</p>
        )}
      </div>
    </fieldset>
  );
}

function matching(models: readonly ModelDraft[], query: string): ModelDraft[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return models.filter(({ id, name }) => {
    const text = `${id} ${name ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
