import { useTranslation } from 'react-i18next';
import { SignInForm } from '@/entities/session/SignInForm';
import { StepHeading } from './StepHeading';

export function SignInStep() {
  const { t } = useTranslation('setup');
  return (
    <>
      <StepHeading title={t('signIn.title')} lead={t('signIn.text')} />
      <SignInForm />
    </>
  );
}
