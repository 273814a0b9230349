import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IssuerForm } from '@/entities/issuer/IssuerForm';
import { SettingsPage } from '@/components/layout/SettingsPage';
import { SettingsSection } from '@/components/layout/SettingsSection';
import { Badge } from '@/components/ui/Badge';
import { Notice } from '@/components/ui/Notice';
import { QueryView } from '@/components/ui/QueryView';
import type { Issuer } from '@/lib/api/types';
import { issuerQuery, saveIssuerMutation } from '@/entities/issuer/issuer';
import { BreakglassSection } from './BreakglassSection';
import css from './SignInSettings.module.css';
import { TurnOff } from './TurnOff';

export function SignInSettingsPage() {
  const { t } = useTranslation('issuer');
  const issuer = useQuery(issuerQuery);
  const save = useMutation(saveIssuerMutation(useQueryClient()));
  const [emptied, setEmptied] = useState(0);
  return (
    <SettingsPage title={t('title')} lead={t('lead')}>
      <SettingsSection
        roomy
        className={css.part}
        title={
          <span className={css.heading}>
            {t('heading')}
            {issuer.data && <State issuer={issuer.data} />}
          </span>
        }
      >
        <QueryView query={issuer}>
          {(current) => (
            <>
              {current.unreadable && (
                <Notice tone="bad" title={t('unreadable.title')}>
                  {t('unreadable.text')}
                </Notice>
              )}
              <IssuerForm
                key={emptied}
                issuer={current}
                returnTo="/settings/sign-in"
                onSave={save.mutateAsync}
                actions={
                  (current.enabled || current.unreadable) && (
                    <TurnOff etag={current.etag} onDone={() => setEmptied(emptied + 1)} />
                  )
                }
              />
            </>
          )}
        </QueryView>
      </SettingsSection>
      <BreakglassSection />
    </SettingsPage>
  );
}

function State({ issuer }: { issuer: Issuer }) {
  const { t } = useTranslation('issuer');
  if (issuer.unreadable) return <Badge tone="bad">{t('unreadable.state')}</Badge>;
  return <Badge tone={issuer.enabled ? 'good' : 'quiet'}>{t(issuer.enabled ? 'on' : 'off')}</Badge>;
}
