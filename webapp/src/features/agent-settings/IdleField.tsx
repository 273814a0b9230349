import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/ui/TextField';
import css from './AgentSettings.module.css';
import { IDLE_MAX, IDLE_MIN, validIdle, type AgentValues } from './values';

export function IdleField() {
  const { t } = useTranslation('settings');
  const { register, formState } = useFormContext<AgentValues>();
  return (
    <section className={css.section}>
      <h2>{t('agent.rhythm')}</h2>
      <TextField
        label={t('agent.idle')}
        hint={t('agent.idleHint')}
        error={formState.errors.idleTimeoutMin?.message}
        inputMode="numeric"
        className={css.minutes}
        {...register('idleTimeoutMin', {
          validate: (text) => validIdle(text) || t('agent.idleInvalid', { min: IDLE_MIN, max: IDLE_MAX }),
        })}
      />
    </section>
  );
}
