import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProbeLadder } from '@/components/provider/ProbeLadder';
import { Badge, type Tone } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { Menu, MenuItem } from '@/components/ui/Menu';
import { Notice } from '@/components/ui/Notice';
import { useProblemText } from '@/hooks/useProblemText';
import type { Provider } from '@/lib/api/types';
import { probeProviderMutation } from '@/lib/resources/providers';
import { DeleteProvider } from './DeleteProvider';
import { EditProvider } from './EditProvider';
import css from './Providers.module.css';

const TONES: Record<Provider['status'], Tone> = { ok: 'good', failing: 'bad', unverified: 'warn' };

export function ProviderCard({ provider }: { provider: Provider }) {
  const { t } = useTranslation(['providers', 'common']);
  const [open, setOpen] = useState<'edit' | 'delete' | null>(null);
  const problemText = useProblemText();
  const probe = useMutation(probeProviderMutation(useQueryClient()));
  const close = () => setOpen(null);
  return (
    <li className={css.card}>
      <div className={css.head}>
        <div className={css.names}>
          <h2>{provider.displayName}</h2>
          <p className={css.url}>{provider.baseUrl}</p>
        </div>
        <Badge tone={TONES[provider.status]}>{t(`status.${provider.status}`)}</Badge>
      </div>
      <div className={css.foot}>
        <p className={css.facts}>
          <span>{keyFact(provider)}</span>
          <span>{t('models', { count: provider.models.length })}</span>
        </p>
        <Button size="s" busy={probe.isPending} onClick={() => probe.mutate(provider.id)}>
          {t(probe.isPending ? 'testing' : 'test')}
        </Button>
        <Menu
          trigger={
            <IconButton small label={t('menu', { name: provider.displayName })}>
              <Ellipsis size={17} />
            </IconButton>
          }
        >
          <MenuItem icon={<Pencil />} onSelect={() => setOpen('edit')}>
            {t('common:edit')}
          </MenuItem>
          <MenuItem danger icon={<Trash2 />} onSelect={() => setOpen('delete')}>
            {t('common:delete')}
          </MenuItem>
        </Menu>
      </div>
      {(probe.isPending || probe.data) && (
        <ProbeLadder probe={probe.isPending ? null : (probe.data ?? null)} />
      )}
      {probe.isError && <Notice tone="bad" title={problemText(probe.error)} />}
      {open === 'edit' && (
        <EditProvider provider={provider} onClose={close} onReconnected={() => probe.mutate(provider.id)} />
      )}
      <DeleteProvider provider={provider} open={open === 'delete'} onClose={close} />
    </li>
  );

  function keyFact({ hasApiKey, apiKeyHint }: Provider): string {
    if (!hasApiKey) return t('noKey');
    return apiKeyHint ? t('key', { hint: apiKeyHint }) : t('keyStored');
  }
}
