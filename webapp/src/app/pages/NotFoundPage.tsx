import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CenteredPage } from '@/components/layout/CenteredPage';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';

export function NotFoundPage() {
  const { t } = useTranslation();
  useDocumentTitle(t('notFound.title'));
  return (
    <CenteredPage title={t('notFound.title')} text={t('notFound.text')}>
      <Link to="/chat">{t('notFound.home')}</Link>
    </CenteredPage>
  );
}
