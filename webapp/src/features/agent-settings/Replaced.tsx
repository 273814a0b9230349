import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/ui/Notice';
import type { AgentSettings } from '@/lib/api/types';
import type { ModelOption } from './values';

interface ReplacedProps {
  settings: AgentSettings;
  options: readonly ModelOption[];
}

/** What the agent thinks with where it is not what was chosen, because that is not shared any more or nothing was. */
export function Replaced({ settings, options }: ReplacedProps) {
  const { t } = useTranslation('settings');
  const { primaryModel, modelNow } = settings;
  if (primaryModel === modelNow) return null;
  const now = options.find(({ value }) => value === modelNow)?.label ?? modelNow;
  const words = primaryModel ? 'ended' : 'unchosen';
  return (
    <Notice
      tone={primaryModel ? 'warn' : 'info'}
      title={now ? t(`agent.${words}`, { model: now }) : t('agent.nothingLeft')}
    />
  );
}
