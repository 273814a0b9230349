import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SettingsSection } from '@/components/layout/SettingsSection';
import { TextField } from '@/components/ui/TextField';
import type { AgentSettings } from '@/lib/api/types';
import css from './AgentSettings.module.css';
import { validIdle, type AgentValues } from './values';

/** How long until it sleeps, within what the administrator allows. */
export function IdleField({ bounds }: { bounds: AgentSettings['idleBounds'] }) {
  const { t, i18n } = useTranslation('settings');
  const { register, formState } = useFormContext<AgentValues>();
  const number = new Intl.NumberFormat(i18n.language);
  const spoken = { min: number.format(bounds.min), max: number.format(bounds.max) };
  return (
    <SettingsSection roomy title={t('agent.rhythm')}>
      <TextField
        label={t('agent.idle')}
        hint={t('agent.idleHint', spoken)}
        error={formState.errors.idleTimeoutMin?.message}
        inputMode="numeric"
        className={css.minutes}
        {...register('idleTimeoutMin', {
          validate: (text) => validIdle(text, bounds) || t('agent.idleInvalid', spoken),
        })}
      />
    </SettingsSection>
  );
}
