import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SettingsSection } from '@/components/layout/SettingsSection';
import { TextField } from '@/components/ui/TextField';
import css from './AgentSettings.module.css';
import { validLimit, type AgentValues } from './values';

const FIELDS = [
  { name: 'contextLimit', word: 'context' },
  { name: 'outputLimit', word: 'output' },
] as const;

export function LimitFields() {
  const { t } = useTranslation('agentConfig');
  const { register, formState } = useFormContext<AgentValues>();
  return (
    <SettingsSection roomy title={t('limits.title')} lead={t('limits.lead')}>
      <div className={css.pair}>
        {FIELDS.map(({ name, word }) => (
          <TextField
            key={name}
            optional
            label={t(`limits.${word}`)}
            hint={t(`limits.${word}Hint`)}
            error={formState.errors[name]?.message}
            inputMode="numeric"
            placeholder={t('limits.tokens')}
            className={css.tokens}
            {...register(name, { validate: (text) => validLimit(text) || t('limits.invalid') })}
          />
        ))}
      </div>
    </SettingsSection>
  );
}
