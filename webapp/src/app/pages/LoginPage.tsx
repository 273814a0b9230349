import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { CenteredPage } from '@/components/layout/CenteredPage';
import { OidcLink } from '@/entities/session/OidcLink';
import { SignInForm } from '@/entities/session/SignInForm';
import { Notice } from '@/components/ui/Notice';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { useProblemText } from '@/hooks/useProblemText';
import { ApiProblem } from '@/lib/api/problem';
import { authMethodsQuery, sessionEndedQuery, sessionQuery } from '@/entities/session/session';
import { nextPath } from '../gates/nextPath';
import css from './LoginPage.module.css';

export function LoginPage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const session = useQuery(sessionQuery);
  const ended = useQuery(sessionEndedQuery);
  // Without an answer the password form is there, and at once: nothing may stand before it.
  const methods = useQuery({
    ...authMethodsQuery,
    retry: false,
    refetchInterval: false, // and nothing may move under what is being typed
    refetchOnWindowFocus: false,
  });
  const problem = search.get('problem');
  useDocumentTitle(t('signIn.title'));

  if (session.data) return <Navigate to={nextPath(search)} replace />;
  const oidc = methods.data?.oidc;
  return (
    <CenteredPage title={t('signIn.title')} text={t('signIn.lead')}>
      {ended.data && !problem && (
        <Notice tone="info" announce>
          {t('signIn.ended')}
        </Notice>
      )}
      {problem && <SignInProblem code={problem} />}
      {oidc?.enabled && (
        <>
          <OidcLink label={oidc.label ?? null} returnTo={nextPath(search)} />
          <details className={css.password} open={problem !== null}>
            <summary>{t('signIn.withPassword')}</summary>
            <div className={css.form}>
              <SignInForm />
            </div>
          </details>
        </>
      )}
      {!oidc?.enabled && (methods.data || methods.errorUpdateCount > 0) && <SignInForm />}
    </CenteredPage>
  );
}

/** Why the issuer's side did not work out: the server names it in the address, as there is no answer to read. */
function SignInProblem({ code }: { code: string }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const known = /^[a-z_]{1,60}$/.test(code) ? code : '';
  return (
    <Notice tone="bad" title={t('signIn.failed')}>
      {problemText(new ApiProblem(known, 0, t('signIn.failedText')))}
    </Notice>
  );
}
