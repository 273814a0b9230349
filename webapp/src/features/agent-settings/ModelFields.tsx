import { ArrowUp, X } from 'lucide-react';
import { useId } from 'react';
import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/IconButton';
import { ModelSelect } from './ModelSelect';
import css from './AgentSettings.module.css';
import type { AgentValues, ModelOption } from './values';

export function ModelFields({ options }: { options: ModelOption[] }) {
  const { t } = useTranslation('settings');
  const { control } = useFormContext<AgentValues>();
  return (
    <section className={css.section}>
      <h2>{t('agent.models')}</h2>
      <Controller
        control={control}
        name="primaryModel"
        rules={{ required: t('agent.primaryRequired') }}
        render={({ field, fieldState }) => (
          <ModelSelect
            label={t('agent.primary')}
            hint={t('agent.primaryHint')}
            value={field.value}
            options={options}
            onChange={field.onChange}
            error={fieldState.error?.message}
          />
        )}
      />
      <Controller
        control={control}
        name="fallbackModels"
        render={({ field }) => <Fallbacks chosen={field.value} options={options} onChange={field.onChange} />}
      />
    </section>
  );
}

interface FallbacksProps {
  chosen: string[];
  options: ModelOption[];
  onChange: (models: string[]) => void;
}

function Fallbacks({ chosen, options, onChange }: FallbacksProps) {
  const { t } = useTranslation('settings');
  const labelOf = (model: string) =>
    options.find(({ value }) => value === model)?.label ?? t('agent.gone', { model });
  const heading = useId();
  const up = (at: number) => onChange(chosen.with(at - 1, chosen[at] ?? '').with(at, chosen[at - 1] ?? ''));
  return (
    <div className={css.fallbacks}>
      <h3 id={heading} className={css.label}>
        {t('agent.fallbacks')}
      </h3>
      {chosen.length > 0 && (
        <ol className={css.chosen} aria-labelledby={heading}>
          {chosen.map((model, at) => (
            <li key={model}>
              <span className={css.model}>{labelOf(model)}</span>
              {at > 0 && (
                <IconButton small label={t('agent.moveUp', { model })} onClick={() => up(at)}>
                  <ArrowUp size={15} />
                </IconButton>
              )}
              <IconButton
                small
                label={t('agent.remove', { model })}
                onClick={() => onChange(chosen.filter((other) => other !== model))}
              >
                <X size={15} />
              </IconButton>
            </li>
          ))}
        </ol>
      )}
      <ModelSelect
        label={t('agent.addFallback')}
        hint={t('agent.fallbacksHint')}
        value=""
        options={options.filter(({ value }) => !chosen.includes(value))}
        onChange={(model) => onChange([...chosen, model])}
      />
    </div>
  );
}
