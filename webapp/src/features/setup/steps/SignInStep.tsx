import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/ui/Notice';
import { SignInForm } from '@/entities/session/SignInForm';
import { forgetSetupToken, setupToken } from '../setupToken';
import { StepHeading } from './StepHeading';

export function SignInStep() {
  const { t } = useTranslation('setup');
  const [withLink] = useState(() => {
    const there = setupToken() !== null;
    forgetSetupToken(); // it is worth nothing any more
    return there;
  });
  return (
    <>
      <StepHeading title={t('signIn.title')} lead={t('signIn.text')} />
      {withLink && <Notice tone="info">{t('signIn.usedLink')}</Notice>}
      <SignInForm />
    </>
  );
}
