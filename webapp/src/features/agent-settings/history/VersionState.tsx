import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '@/components/ui/Badge';
import type { ConfigVersion } from '@/lib/api/types';

const TONES: Record<ConfigVersion['result'], Tone> = { untried: 'open', ran: 'good', refused: 'bad' };

/** What became of a version when the agent was given it. */
export function VersionState({ result }: { result: ConfigVersion['result'] }) {
  const { t } = useTranslation('agentConfig');
  return <Badge tone={TONES[result]}>{t(`history.result.${result}`)}</Badge>;
}
