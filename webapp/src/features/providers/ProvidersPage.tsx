import { useQuery } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SettingsPage } from '@/components/layout/SettingsPage';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { QueryView } from '@/components/ui/QueryView';
import { providersQuery } from '@/entities/provider/providers';
import { AddProvider } from './AddProvider';
import { ProviderCard } from './ProviderCard';
import css from './Providers.module.css';
import { SharedCard } from './SharedCard';

export function ProvidersPage() {
  const { t } = useTranslation('providers');
  const providers = useQuery(providersQuery);
  const [adding, setAdding] = useState(false);
  const add = (
    <Button look="primary" onClick={() => setAdding(true)}>
      <Plus size={17} aria-hidden="true" />
      {t('add')}
    </Button>
  );
  const filled = providers.data !== undefined && providers.data.length > 0;
  return (
    <SettingsPage title={t('title')} lead={t('lead')} action={filled && add}>
      <QueryView
        query={providers}
        isEmpty={(list) => list.length === 0}
        empty={
          <EmptyState icon={<KeyRound size={30} />} title={t('empty')} text={t('emptyText')} action={add} />
        }
      >
        {(list) => (
          <ul className={css.list}>
            {list.map((provider) => (
              <Fragment key={provider.id}>
                {provider.sharedBy ? (
                  <SharedCard provider={provider} />
                ) : (
                  <ProviderCard provider={provider} />
                )}
              </Fragment>
            ))}
          </ul>
        )}
      </QueryView>
      {adding && (
        <AddProvider
          takenNames={providers.data?.map(({ name }) => name) ?? []}
          onClose={() => setAdding(false)}
        />
      )}
    </SettingsPage>
  );
}
