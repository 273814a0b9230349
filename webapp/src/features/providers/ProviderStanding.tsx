import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/ui/Notice';
import type { Provider } from '@/lib/api/types';
import { useProbeWords } from '@/entities/provider/useProbeWords';
import css from './Providers.module.css';
import { Uses } from './Uses';

/** What one should know about an account that is not simply working. */
export function ProviderStanding({ provider }: { provider: Provider }) {
  const { t } = useTranslation('providers');
  const words = useProbeWords();
  const { status, lastProbe, isActive, usedBy } = provider;
  if (!isActive) {
    return usedBy.length === 0 ? null : (
      <Notice tone="warn" title={t('offInUse')}>
        <Uses uses={usedBy} />
      </Notice>
    );
  }
  if (status === 'unverified') return <p className={css.standing}>{t('unverifiedText')}</p>;
  if (status !== 'failing' || !lastProbe || lastProbe.ok) return null;
  const { title, advice } = words(lastProbe);
  return (
    <Notice tone="bad" announce={false} title={title}>
      {advice && <span lang={advice.lang}>{advice.text}</span>}
    </Notice>
  );
}
