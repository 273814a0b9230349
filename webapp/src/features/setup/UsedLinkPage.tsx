import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CenteredPage } from '@/components/layout/CenteredPage';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { forgetSetupToken } from './setupToken';

/** The setup link again, when everything is set up. */
export function UsedLinkPage() {
  const { t } = useTranslation('setup');
  useDocumentTitle(t('used.title'));
  return (
    <CenteredPage title={t('used.title')} text={t('used.text')}>
      <Link to="/chat" onClick={forgetSetupToken}>
        {t('used.action')}
      </Link>
    </CenteredPage>
  );
}
