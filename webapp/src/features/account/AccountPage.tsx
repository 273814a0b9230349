import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SettingsSection } from '@/components/layout/SettingsSection';
import { useThemeChoice } from '@/components/layout/useThemeChoice';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { QueryView } from '@/components/ui/QueryView';
import { Segments } from '@/components/ui/Segments';
import { useProblemText } from '@/hooks/useProblemText';
import type { User } from '@/lib/api/types';
import { accountQuery } from '@/entities/account/account';
import { sessionQuery, signOutMutation } from '@/entities/session/session';
import { systemQuery } from '@/entities/system/system';
import css from './Account.module.css';
import { AccountFrame } from './AccountFrame';
import { ChatSection } from './ChatSection';
import { DeleteSection } from './DeleteSection';
import { ExportSection } from './ExportSection';
import { NoticesSection } from './NoticesSection';
import { PasswordSection } from './PasswordSection';
import { ProfileForm } from './ProfileForm';

export function AccountPage() {
  const { t } = useTranslation('account');
  const problemText = useProblemText();
  const session = useQuery(sessionQuery);
  const account = useQuery(accountQuery);
  const signOut = useMutation(signOutMutation(useQueryClient()));
  return (
    <AccountFrame>
      <QueryView query={session}>{(user) => user && <Facts user={user} />}</QueryView>
      <SettingsSection title={t('profile.title')}>
        <QueryView query={account}>{(saved) => <ProfileForm saved={saved} />}</QueryView>
      </SettingsSection>
      {session.data && session.data.signInMethod !== 'oidc' && <PasswordSection />}
      <ChatSection />
      {session.data && <NoticesSection userId={session.data.id} />}
      <SettingsSection title={t('appearance')}>
        <Segments {...useThemeChoice()} />
        <p className={css.hint}>{t('appearanceHint')}</p>
      </SettingsSection>
      <ExportSection />
      {signOut.isError && <Notice tone="bad" title={problemText(signOut.error)} />}
      <div>
        <Button busy={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('signOut')}
        </Button>
      </div>
      {session.data && <DeleteSection user={session.data} />}
    </AccountFrame>
  );
}

function Facts({ user }: { user: User }) {
  const { t } = useTranslation('account');
  const system = useQuery(systemQuery);
  return (
    <dl className={css.facts}>
      <Fact name={t('username')}>{user.username}</Fact>
      <Fact name={t('role')}>{t(`roles.${user.role}`)}</Fact>
      <Fact name={t('method')}>{t(`methods.${user.signInMethod}`)}</Fact>
      {system.data && <Fact name={t('version')}>{system.data.version}</Fact>}
    </dl>
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
