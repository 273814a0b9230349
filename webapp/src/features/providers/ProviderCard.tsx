import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProbeLadder } from '@/entities/provider/ProbeLadder';
import { useProbe } from '@/entities/provider/useProbe';
import { Badge, type Tone } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Switch } from '@/components/ui/Switch';
import { useProblemText } from '@/hooks/useProblemText';
import type { Provider } from '@/lib/api/types';
import { changeProviderMutation } from '@/entities/provider/providers';
import { DeleteProvider } from './DeleteProvider';
import { EditProvider } from './EditProvider';
import { Learned } from './Learned';
import { ProviderFacts } from './ProviderFacts';
import { ProviderMenu, type ProviderAct } from './ProviderMenu';
import css from './Providers.module.css';
import { ProviderStanding } from './ProviderStanding';
import { ReplaceKey } from './ReplaceKey';
import { ShareDialog } from './sharing/ShareDialog';
import { SharedWith } from './sharing/SharedWith';

const TONES: Record<Provider['status'] | 'off', Tone> = {
  ok: 'good',
  failing: 'bad',
  unverified: 'open',
  off: 'quiet',
};

export function ProviderCard({ provider }: { provider: Provider }) {
  const { t } = useTranslation('providers');
  const [act, setAct] = useState<ProviderAct | null>(null);
  const problemText = useProblemText();
  const probing = useProbe();
  const change = useMutation(changeProviderMutation(useQueryClient()));
  const { id, isActive, displayName } = provider;
  const status = isActive ? provider.status : 'off';
  const running = probing.run.state === 'running';
  const close = () => setAct(null);
  const open = (next: ProviderAct) => {
    probing.reset(); // what is being looked at may be another account soon
    setAct(next);
  };
  return (
    <li className={css.card}>
      <div className={css.head}>
        <div className={css.names}>
          <h2>{displayName}</h2>
          <p className={css.url}>{provider.baseUrl}</p>
        </div>
        <span aria-live="polite">
          <Badge tone={TONES[status]}>{t(`status.${status}`)}</Badge>
        </span>
      </div>
      <ProviderFacts provider={provider} />
      <SharedWith provider={provider} onOpen={() => open('share')} />
      <Learned provider={provider} />
      {probing.run.state === 'idle' && <ProviderStanding provider={provider} />}
      <ProbeLadder run={probing.run} onCancel={probing.cancel} />
      {change.isError && (
        <Notice tone="bad" title={t('changeFailed', { reason: problemText(change.error) })} />
      )}
      <div className={css.foot}>
        <Switch
          label={t('active', { name: displayName })}
          word={t(isActive ? 'activeOn' : 'activeOff')}
          checked={isActive}
          busy={change.isPending}
          onChange={(next) => change.mutate({ id, patch: { isActive: next } })}
        />
        <span className={css.spring} />
        <Button size="s" busy={running} onClick={() => void probing.start({ id })}>
          {t(running ? 'testing' : provider.lastProbe ? 'testAgain' : 'test')}
        </Button>
        <ProviderMenu provider={provider} onAct={open} />
      </div>
      {act === 'edit' && <EditProvider provider={provider} onClose={close} />}
      {act === 'replaceKey' && <ReplaceKey provider={provider} onClose={close} />}
      {act === 'share' && <ShareDialog provider={provider} onClose={close} />}
      <DeleteProvider provider={provider} open={act === 'delete'} onClose={close} />
    </li>
  );
}
