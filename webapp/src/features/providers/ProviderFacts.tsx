import { Trans, useTranslation } from 'react-i18next';
import { Moment } from '@/components/ui/Moment';
import type { Provider } from '@/lib/api/types';
import css from './Providers.module.css';

/** What is known of an account at a glance. */
export function ProviderFacts({ provider }: { provider: Provider }) {
  const { t, i18n } = useTranslation('providers');
  const number = new Intl.NumberFormat(i18n.language);
  const { lastSuccessAt, lastProbe } = provider;
  return (
    <p className={css.facts}>
      <span>{keyFact(provider)}</span>
      <span>
        {lastSuccessAt ? (
          <Trans t={t} i18nKey="lastSuccess" components={{ time: <Moment at={lastSuccessAt} /> }} />
        ) : (
          t('neverWorked')
        )}
      </span>
      {lastProbe?.ok && lastProbe.latencyMs > 0 && (
        <span>{t('latency', { ms: number.format(lastProbe.latencyMs) })}</span>
      )}
      <span>{t('models', { count: provider.models.length })}</span>
    </p>
  );

  function keyFact({ hasApiKey, apiKeyHint, apiKeyUnreadable }: Provider): string {
    if (!hasApiKey) return t('noKey');
    if (apiKeyUnreadable) return t('keyUnreadable');
    return apiKeyHint ? t('key', { hint: apiKeyHint }) : t('keyStored');
  }
}
