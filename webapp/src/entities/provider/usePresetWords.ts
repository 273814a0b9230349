import { useTranslation } from 'react-i18next';
import type { Preset } from '@/lib/api/types';

/** Presets in the reader's language: vendors keep their names, and the one that is no vendor gets ours. */
export function usePresetWords(): (preset: Preset) => Preset {
  const { t } = useTranslation('providers');
  return (preset) => ({
    ...preset,
    label: preset.type === 'custom' ? t('presets.custom') : preset.label,
    hint: t(`presets.hints.${preset.type}`, { defaultValue: preset.hint }),
  });
}
