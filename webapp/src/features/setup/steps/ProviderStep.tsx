import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { QueryView } from '@/components/ui/QueryView';
import { agentSettingsQuery } from '@/entities/agent/agentSettings';
import { providersQuery } from '@/entities/provider/providers';
import { useGoTo } from '../places';
import setup from '../Setup.module.css';
import { NewProvider } from './NewProvider';
import css from './Step.module.css';
import { StepHeading } from './StepHeading';

/** One account is enough; who comes back may connect another one, and their agent thinks with that. */
export function ProviderStep() {
  const { t } = useTranslation('setup');
  const goTo = useGoTo();
  const providers = useQuery(providersQuery);
  const settings = useQuery(agentSettingsQuery);
  const [adding, setAdding] = useState(false);
  return (
    <QueryView query={providers}>
      {(list) =>
        list.length === 0 || adding ? (
          <>
            <StepHeading title={t('provider.title')} lead={t('provider.lead')} />
            <NewProvider
              takenNames={list.map(({ name }) => name)}
              onBegin={() => setAdding(true)}
              onSaved={() => goTo('sign-in')}
            />
          </>
        ) : (
          <>
            <StepHeading title={t('provider.there')} lead={t('provider.thereText')} />
            <ul className={css.connected}>
              {list.map(({ id, displayName, baseUrl }) => (
                <li key={id}>
                  <strong>{displayName}</strong>
                  <span>{baseUrl}</span>
                </li>
              ))}
            </ul>
            {settings.data?.primaryModel && (
              <p className={setup.note}>{t('provider.model', { model: settings.data.primaryModel })}</p>
            )}
            <div className={css.actions}>
              <Button look="primary" onClick={() => goTo('sign-in')}>
                {t('continue')}
              </Button>
              <Button onClick={() => setAdding(true)}>{t('provider.another')}</Button>
            </div>
          </>
        )
      }
    </QueryView>
  );
}
