import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { CenteredPage } from '@/components/layout/CenteredPage';
import { Moment } from '@/components/ui/Moment';
import { Notice } from '@/components/ui/Notice';
import { receiptQuery } from '@/entities/account/account';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import css from './Account.module.css';

const COUNTED = [
  'conversations',
  'messages',
  'providers',
  'tokens',
  'sessions',
  'settingsVersions',
  'modelCalls',
] as const;

/** What was deleted, for whoever has no account any more. */
export function DeletedPage() {
  const { t, i18n } = useTranslation('account');
  const { data: receipt } = useQuery(receiptQuery);
  useDocumentTitle(t('deleted.title'));
  if (!receipt) return <Navigate to="/login" replace />;
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <CenteredPage title={t('deleted.title')} text={t('deleted.text')}>
      <dl className={css.facts}>
        <div>
          <dt>{t('deleted.when')}</dt>
          <dd>
            <Moment at={receipt.deletedAt} as="minute" />
          </dd>
        </div>
        {COUNTED.map((name) => (
          <div key={name}>
            <dt>{t(`deleted.counts.${name}`)}</dt>
            <dd>{number.format(receipt.counts[name])}</dd>
          </div>
        ))}
      </dl>
      <Notice tone={receipt.agent === 'later' ? 'warn' : 'info'}>
        {t(`deleted.agent.${receipt.agent}`)}
      </Notice>
      <p className={css.hint}>{t('deleted.audit')}</p>
      <Link to="/login">{t('deleted.signIn')}</Link>
    </CenteredPage>
  );
}
