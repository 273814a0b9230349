import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SettingsPage } from '@/components/layout/SettingsPage';
import { QueryView } from '@/components/ui/QueryView';
import { otherSitesQuery } from '@/entities/system/otherSites';
import { OtherSitesForm } from './OtherSitesForm';

export function OtherSitesPage() {
  const { t } = useTranslation('otherSites');
  const origins = useQuery(otherSitesQuery);
  return (
    <SettingsPage title={t('title')} lead={t('lead')}>
      <QueryView query={origins}>{(current) => <OtherSitesForm saved={current} />}</QueryView>
    </SettingsPage>
  );
}
