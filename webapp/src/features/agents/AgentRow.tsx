import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import { Moment } from '@/components/ui/Moment';
import { Cell } from '@/components/ui/Table';
import type { AdminAgent } from '@/lib/api/types';
import { memorySize } from '@/lib/memorySize';
import css from './Agents.module.css';
import { StopAgentDialog } from './StopAgentDialog';

const TONES: Record<AdminAgent['status'], Tone> = {
  running: 'good',
  starting: 'busy',
  stopping: 'busy',
  frozen: 'quiet',
  hibernated: 'quiet',
  stopped: 'quiet',
  error: 'bad',
};

export function AgentRow({ agent }: { agent: AdminAgent }) {
  const { t, i18n } = useTranslation(['agents', 'agent']);
  const [stopping, setStopping] = useState(false);
  const { owner, status, errorCode, lastActiveAt, memory } = agent;
  const name = owner.displayName || owner.username;
  const down = status === 'stopped' || status === 'stopping';
  return (
    <tr>
      <Cell>
        <div className={css.owner}>
          <span className={css.name}>{name}</span>
          <span className={css.detail}>{owner.username}</span>
        </div>
      </Cell>
      <Cell name={t('columns.state')}>
        <div className={css.state}>
          <Badge tone={TONES[status]}>{t(`agent:state.${status}`)}</Badge>
          {errorCode && <span className={css.detail}>{t(`errors.${errorCode}`)}</span>}
        </div>
      </Cell>
      <Cell name={t('columns.lastActive')}>{lastActiveAt ? <Moment at={lastActiveAt} /> : t('never')}</Cell>
      <Cell name={t('columns.memory')}>
        {memory == null ? t('noMemory') : memorySize(memory, i18n.language)}
      </Cell>
      <Cell>
        {!down && (
          <div className={css.rowActions}>
            <Button size="s" aria-label={t('stop.label', { name })} onClick={() => setStopping(true)}>
              {t('stop.button')}
            </Button>
          </div>
        )}
        {stopping && <StopAgentDialog owner={owner} onClose={() => setStopping(false)} />}
      </Cell>
    </tr>
  );
}
