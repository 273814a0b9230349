import { UserPlus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTabs } from '@/components/layout/PageTabs';
import { SettingsPage } from '@/components/layout/SettingsPage';
import { Button } from '@/components/ui/Button';
import { InviteDialog } from './InviteDialog';

/** What the list of people and the list of invitations have around them. */
export function UsersFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('users');
  const [inviting, setInviting] = useState(false);
  const invite = (
    <Button look="primary" onClick={() => setInviting(true)}>
      <UserPlus size={17} aria-hidden="true" />
      {t('invite.open')}
    </Button>
  );
  return (
    <SettingsPage wide title={t('title')} lead={t('lead')} action={invite}>
      <PageTabs
        tabs={[
          { to: '/settings/users', name: t('tabs.people') },
          { to: '/settings/users/invitations', name: t('tabs.invitations') },
        ]}
      />
      {children}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </SettingsPage>
  );
}
