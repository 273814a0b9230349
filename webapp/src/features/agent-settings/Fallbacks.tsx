import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import css from './AgentSettings.module.css';
import { FallbackList } from './FallbackList';
import { ModelSelect } from './ModelSelect';
import type { ModelOption } from './values';

interface FallbacksProps {
  chosen: string[];
  options: ModelOption[];
  onChange: (models: string[]) => void;
  error?: string | undefined;
}

/** The models asked when the primary one fails, in the order of the list. */
export function Fallbacks({ chosen, options, onChange, error }: FallbacksProps) {
  const { t } = useTranslation(['settings', 'agentConfig']);
  const heading = useId();
  const models = chosen.map((model) => ({
    value: model,
    label: options.find(({ value }) => value === model)?.label ?? t('agent.gone', { model }),
  }));
  return (
    <div className={css.fallbacks}>
      <h3 id={heading} className={css.label}>
        {t('agent.fallbacks')}
      </h3>
      {models.length > 0 ? (
        <FallbackList models={models} labelledBy={heading} onChange={onChange} />
      ) : (
        <p className={css.lead}>{t('agentConfig:fallbacks.empty')}</p>
      )}
      <ModelSelect
        label={t('agent.addFallback')}
        hint={t('agent.fallbacksHint')}
        value=""
        options={options.filter(({ value }) => !chosen.includes(value))}
        onChange={(model) => onChange([...chosen, model])}
        error={error}
      />
    </div>
  );
}
