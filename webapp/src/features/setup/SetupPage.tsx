import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import type { Onboarding, User } from '@/lib/api/types';
import { sessionQuery } from '@/entities/session/session';
import { AdminStep } from './steps/AdminStep';
import { DoneStep } from './steps/DoneStep';
import { IssuerStep } from './steps/IssuerStep';
import { NoToken } from './steps/NoToken';
import { ProviderStep } from './steps/ProviderStep';
import { SignInStep } from './steps/SignInStep';
import { SystemAgentsStep } from './steps/SystemAgentsStep';
import { setupToken } from './setupToken';
import { WizardFrame } from './WizardFrame';

/** The wizard shows what the server says is next, so a reload, a crash or another browser goes on at the same place. */
export function SetupPage({ onboarding }: { onboarding: Onboarding }) {
  const { t } = useTranslation('setup');
  const session = useQuery({ ...sessionQuery, enabled: onboarding.current !== 'breakglass' });
  useDocumentTitle(t('title'));
  return (
    <WizardFrame onboarding={onboarding}>
      {content(onboarding, session.data, session.isPending && session.errorUpdateCount === 0)}
    </WizardFrame>
  );
}

function content({ current }: Onboarding, user: User | null | undefined, pending: boolean) {
  if (current === 'breakglass') return setupToken() ? <AdminStep /> : <NoToken />;
  if (pending) return null;
  if (!user) return <SignInStep />;
  switch (current) {
    case 'oidc':
      return <IssuerStep />;
    case 'systemAgents':
      return <SystemAgentsStep />;
    case 'provider':
      return <ProviderStep />;
    default:
      return <DoneStep user={user} />;
  }
}
