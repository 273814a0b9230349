import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useParams } from 'react-router';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import type { Onboarding, User } from '@/lib/api/types';
import { sessionQuery } from '@/entities/session/session';
import { addressOf, isPlace, isReachable, reached, statusOf, type Place } from './places';
import { AdministratorStep } from './steps/AdministratorStep';
import { AnswerStep } from './steps/AnswerStep';
import { IssuerStep } from './steps/IssuerStep';
import { ProviderStep } from './steps/ProviderStep';
import { SignInStep } from './steps/SignInStep';
import { WizardFrame } from './WizardFrame';

interface SetupPageProps {
  onboarding: Onboarding;
  /** A chat with one's agent, as far as agents can run here. */
  chat: ReactNode;
}

/** What is next is the server's word, so a reload, a crash or another browser goes on at the same place. */
export function SetupPage({ onboarding, chat }: SetupPageProps) {
  const { t } = useTranslation('setup');
  const { place, conversationId } = useParams();
  const { search } = useLocation();
  const claimed = statusOf('administrator', onboarding) === 'done';
  const session = useQuery({ ...sessionQuery, enabled: claimed });
  useDocumentTitle(t('title'));

  if (!isPlace(place) || !isReachable(place, onboarding)) {
    return <Navigate to={addressOf(reached(onboarding)) + search} replace />;
  }
  const pending = claimed && session.isPending && session.errorUpdateCount === 0;
  return (
    <WizardFrame onboarding={onboarding} place={place}>
      {!pending && step(place, claimed, session.data)}
    </WizardFrame>
  );

  function step(at: Place, hasAdministrator: boolean, user: User | null | undefined) {
    if (hasAdministrator && !user) return <SignInStep />;
    switch (at) {
      case 'administrator':
        return <AdministratorStep user={user ?? null} />;
      case 'provider':
        return <ProviderStep />;
      case 'sign-in':
        return <IssuerStep />;
      case 'answer':
        return <AnswerStep conversationId={conversationId} chat={chat} />;
    }
  }
}
