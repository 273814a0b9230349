import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SettingsPage } from '@/components/layout/SettingsPage';
import { ThemeChoice } from '@/components/layout/ThemeChoice';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { QueryView } from '@/components/ui/QueryView';
import { useProblemText } from '@/hooks/useProblemText';
import { sessionQuery, signOutMutation } from '@/lib/resources/session';
import { systemQuery } from '@/lib/resources/system';
import css from './AccountPage.module.css';

export function AccountPage() {
  const { t } = useTranslation('settings');
  const problemText = useProblemText();
  const session = useQuery(sessionQuery);
  const system = useQuery(systemQuery);
  const signOut = useMutation(signOutMutation(useQueryClient()));
  return (
    <SettingsPage title={t('account.title')} lead={t('account.lead')}>
      <QueryView query={session}>
        {(user) =>
          user && (
            <dl className={css.facts}>
              <Fact name={t('account.username')}>{user.username}</Fact>
              {user.displayName !== user.username && (
                <Fact name={t('account.displayName')}>{user.displayName}</Fact>
              )}
              {user.email && <Fact name={t('account.email')}>{user.email}</Fact>}
              <Fact name={t('account.role')}>{t(`account.roles.${user.role}`)}</Fact>
              <Fact name={t('account.method')}>{t(`account.methods.${user.signInMethod}`)}</Fact>
              {system.data && <Fact name={t('account.version')}>{system.data.version}</Fact>}
            </dl>
          )
        }
      </QueryView>
      <section className={css.section}>
        <h2>{t('account.appearance')}</h2>
        <ThemeChoice />
        <p className={css.hint}>{t('account.appearanceHint')}</p>
      </section>
      {signOut.isError && <Notice tone="bad" title={problemText(signOut.error)} />}
      <div>
        <Button busy={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('account.signOut')}
        </Button>
      </div>
    </SettingsPage>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
