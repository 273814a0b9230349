import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ChevronDown, Moon, RotateCw, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Dot, type Tone } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import { Menu, MenuItem, MenuLine, MenuNote } from '@/components/ui/Menu';
import { Notice } from '@/components/ui/Notice';
import { useProblemText } from '@/hooks/useProblemText';
import type { Agent } from '@/lib/api/types';
import { agentQuery, orderAgentMutation } from '@/entities/agent/agent';
import css from './AgentPill.module.css';
import { AgentAbout } from './AgentAbout';

type Shown = Agent['status'] | 'unknown';

const TONES: Record<Shown, Tone> = {
  running: 'good',
  starting: 'busy',
  stopping: 'busy',
  frozen: 'quiet',
  hibernated: 'quiet',
  stopped: 'quiet',
  error: 'bad',
  unknown: 'quiet',
};

/** The agent's state in a word, and what can be done about it. */
export function AgentPill() {
  const { t } = useTranslation(['agent', 'common']);
  const { data: agent, errorUpdateCount } = useQuery(agentQuery);
  const order = useMutation(orderAgentMutation(useQueryClient()));
  const problemText = useProblemText();
  const status: Shown = agent?.status ?? 'unknown';
  const down = status === 'stopped' || status === 'error' || status === 'unknown';

  // Nothing is known yet, and "unknown" would flash.
  if (!agent && errorUpdateCount === 0) return null;

  const pill = (
    <button type="button" className={css.pill} aria-label={t('pill', { state: t(`state.${status}`) })}>
      <Dot tone={TONES[status]} />
      {t(`state.${status}`)}
      <ChevronDown size={14} aria-hidden="true" />
    </button>
  );

  return (
    <div className={css.frame}>
      <Menu trigger={pill}>
        <MenuNote>
          <AgentAbout agent={agent} />
        </MenuNote>
        <MenuLine />
        {down && (
          <MenuItem icon={<Sun />} disabled={order.isPending} onSelect={() => order.mutate('start')}>
            {t('start')}
          </MenuItem>
        )}
        {!down && (
          <>
            <MenuItem icon={<RotateCw />} disabled={order.isPending} onSelect={() => order.mutate('restart')}>
              {t('restart')}
            </MenuItem>
            <MenuItem
              icon={<Moon />}
              disabled={order.isPending || status === 'stopping'}
              onSelect={() => order.mutate('stop')}
            >
              {t('stop')}
            </MenuItem>
          </>
        )}
      </Menu>
      {order.isError && (
        <div className={css.refusal}>
          <Notice
            tone="bad"
            title={t('orderFailed', { reason: problemText(order.error) })}
            actions={
              <Button size="s" onClick={order.reset}>
                {t('common:close')}
              </Button>
            }
          />
        </div>
      )}
    </div>
  );
}
