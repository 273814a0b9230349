import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import type { User } from '@/lib/api/types';
import { useGoTo } from '../places';
import { ClaimStep } from './ClaimStep';
import { StepHeading } from './StepHeading';

export function AdministratorStep({ user }: { user: User | null }) {
  // Decided once: who has just made the account is led on, and not shown what they see when they come back.
  const [returning] = useState(user !== null);
  return returning && user ? <ThereAlready user={user} /> : <ClaimStep />;
}

function ThereAlready({ user }: { user: User }) {
  const { t } = useTranslation('setup');
  const goTo = useGoTo();
  return (
    <>
      <StepHeading title={t('admin.there', { name: user.username })} lead={t('admin.thereText')} />
      <div>
        <Button look="primary" onClick={() => goTo('provider')}>
          {t('continue')}
        </Button>
      </div>
    </>
  );
}
