import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SettingsSection } from '@/components/layout/SettingsSection';
import { Button } from '@/components/ui/Button';
import type { User } from '@/lib/api/types';
import css from './Account.module.css';
import { DeleteAccount } from './DeleteAccount';

/** The end of an account; not for the way in that must always work. */
export function DeleteSection({ user }: { user: User }) {
  const { t } = useTranslation('account');
  const [open, setOpen] = useState(false);
  const isProtected = user.signInMethod === 'breakglass';
  return (
    <SettingsSection title={t('delete.title')}>
      <p className={css.hint}>{t(isProtected ? 'delete.protected' : 'delete.text')}</p>
      {!isProtected && (
        <div>
          <Button look="danger" onClick={() => setOpen(true)}>
            {t('delete.open')}
          </Button>
        </div>
      )}
      {open && <DeleteAccount user={user} onClose={() => setOpen(false)} />}
    </SettingsSection>
  );
}
