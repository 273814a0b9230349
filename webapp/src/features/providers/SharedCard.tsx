import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/Badge';
import { Notice } from '@/components/ui/Notice';
import type { Provider } from '@/lib/api/types';
import css from './Providers.module.css';

const MOST_NAMED = 6;

/** An account that somebody else shares: used like one's own, and changed by nobody here. */
export function SharedCard({ provider }: { provider: Provider }) {
  const { t, i18n } = useTranslation('providers');
  const number = new Intl.NumberFormat(i18n.language);
  const list = new Intl.ListFormat(i18n.language, { type: 'unit' });
  const { displayName, models, sharedBy, loan } = provider;
  const name = sharedBy ?? '';
  const limit = loan?.monthlyTokens ?? null;
  const used = loan?.usedTokens ?? 0;
  const named = models.slice(0, MOST_NAMED).map((model) => model.name || model.id);
  return (
    <li className={css.card}>
      <div className={css.head}>
        <div className={css.names}>
          <h2>{displayName}</h2>
          <p className={css.url}>{list.format(models.length > MOST_NAMED ? [...named, '…'] : named)}</p>
        </div>
        <Badge tone="good">{t('shared.by', { name })}</Badge>
      </div>
      <p className={css.facts}>
        <span>{t('models', { count: models.length })}</span>
        <span>
          {limit === null
            ? t('shared.used', { used: number.format(used) })
            : t('shared.usedOf', { used: number.format(used), limit: number.format(limit) })}
        </span>
      </p>
      <p className={css.standing}>{loan?.ownAddress ? t('shared.own', { name }) : t('shared.vendor')}</p>
      {limit !== null && used >= limit && <Notice tone="warn" title={t('shared.reached', { name })} />}
    </li>
  );
}
