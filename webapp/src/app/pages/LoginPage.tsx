import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { CenteredPage } from '@/components/layout/CenteredPage';
import { SignInForm } from '@/components/session/SignInForm';
import { Notice } from '@/components/ui/Notice';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { authMethodsQuery, sessionEndedQuery, sessionQuery } from '@/lib/resources/session';
import { nextPath } from '../gates/nextPath';
import css from './LoginPage.module.css';

export function LoginPage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const session = useQuery(sessionQuery);
  const methods = useQuery(authMethodsQuery);
  const ended = useQuery(sessionEndedQuery);
  useDocumentTitle(t('signIn.title'));

  if (session.data) return <Navigate to={nextPath(search)} replace />;
  const { oidc } = methods.data ?? {};
  return (
    <CenteredPage title={t('signIn.title')} text={t('signIn.lead')}>
      {ended.data && (
        <Notice tone="info" announce>
          {t('signIn.ended')}
        </Notice>
      )}
      {oidc?.enabled && (
        <>
          <a className={css.single} href="/api/auth/oidc/login">
            {t('signIn.singleSignOn', { label: oidc.label })}
          </a>
          <p className={css.or}>{t('signIn.or')}</p>
        </>
      )}
      <SignInForm />
    </CenteredPage>
  );
}
