import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SettingsSection } from '@/components/layout/SettingsSection';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { QueryView } from '@/components/ui/QueryView';
import { breakglassQuery } from '@/entities/user/users';
import { ResetBreakglass } from './ResetBreakglass';
import css from './SignInSettings.module.css';

export function BreakglassSection() {
  const { t } = useTranslation('issuer');
  const admins = useQuery(breakglassQuery);
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState('');
  return (
    <SettingsSection roomy className={css.part} title={t('breakglass.heading')}>
      <p className={css.lead}>{t('breakglass.lead')}</p>
      <QueryView
        query={admins}
        isEmpty={(list) => list.length === 0}
        empty={<Notice tone="warn" title={t('breakglass.empty')} />}
      >
        {(list) => (
          <>
            {done && <Notice tone="good" announce title={t('breakglass.done', { name: done })} />}
            <div>
              <Button onClick={() => setOpen(true)}>{t('breakglass.reset')}</Button>
            </div>
            {open && (
              <ResetBreakglass
                admins={list}
                onClose={() => setOpen(false)}
                onDone={(username) => {
                  setOpen(false);
                  setDone(username);
                }}
              />
            )}
          </>
        )}
      </QueryView>
    </SettingsSection>
  );
}
