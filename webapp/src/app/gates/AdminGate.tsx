import { useQuery } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet } from 'react-router';
import { EmptyState } from '@/components/ui/EmptyState';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { sessionQuery } from '@/entities/session/session';

/** Spares members a page that would only refuse them: the server decides, this says it in plain words. */
export function AdminGate() {
  const { data: user } = useQuery(sessionQuery);
  return user?.role === 'admin' ? <Outlet /> : <AdminsOnly />;
}

function AdminsOnly() {
  const { t } = useTranslation(['settings', 'common']);
  useDocumentTitle(t('adminsOnly.title'));
  return (
    <EmptyState
      page
      icon={<ShieldCheck size={30} />}
      title={t('adminsOnly.title')}
      text={t('adminsOnly.text')}
      action={<Link to="/settings">{t('common:nav.settings')}</Link>}
    />
  );
}
