import { useTranslation } from 'react-i18next';
import { Field } from '@/components/ui/Field';
import type { Provider } from '@/lib/api/types';
import css from './Sharing.module.css';

interface ModelsFieldProps {
  provider: Provider;
  chosen: readonly string[];
  onChange: (models: string[]) => void;
  error?: string | undefined;
}

/** Which of an account's models others may use. */
export function ModelsField({ provider, chosen, onChange, error }: ModelsFieldProps) {
  const { t } = useTranslation('providers');
  const offered = provider.models.map(({ id }) => id);
  const all = offered.length > 0 && offered.every((id) => chosen.includes(id));
  const toggle = (id: string) =>
    onChange(offered.filter((one) => (one === id ? !chosen.includes(id) : chosen.includes(one))));
  return (
    <Field label={t('share.models')} error={error}>
      {(control) => (
        <div {...control} role="group" aria-label={t('share.models')} className={css.models}>
          <label>
            <input type="checkbox" checked={all} onChange={() => onChange(all ? [] : offered)} />
            {t('share.all')}
          </label>
          {provider.models.map((model) => (
            <label key={model.id}>
              <input type="checkbox" checked={chosen.includes(model.id)} onChange={() => toggle(model.id)} />
              {model.name || model.id}
            </label>
          ))}
        </div>
      )}
    </Field>
  );
}
