import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CenteredPage } from '@/components/layout/CenteredPage';
import { OidcLink } from '@/entities/session/OidcLink';
import { Notice } from '@/components/ui/Notice';
import { QueryView } from '@/components/ui/QueryView';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { ApiProblem } from '@/lib/api/problem';
import type { OpenInvitation } from '@/lib/api/types';
import { openInvitationQuery } from '@/entities/user/invitations';
import { authMethodsQuery, sessionQuery } from '@/entities/session/session';
import { AcceptForm } from './AcceptForm';
import css from './Invite.module.css';
import { invitationToken } from './invitationToken';

export function InvitePage() {
  const { t } = useTranslation('invite');
  const token = invitationToken();
  const invitation = useQuery({ ...openInvitationQuery(token ?? ''), enabled: token !== null });
  useDocumentTitle(t('title'));

  const gone = invitation.error instanceof ApiProblem && invitation.error.status === 404;
  if (token === null || gone) return <InvalidLink />;
  return (
    <CenteredPage title={t('title')}>
      <QueryView query={invitation}>{(open) => <Invitation token={token} invitation={open} />}</QueryView>
    </CenteredPage>
  );
}

export function InvalidLink() {
  const { t } = useTranslation('invite');
  return (
    <CenteredPage title={t('invalid.title')} text={t('invalid.text')}>
      <Link to="/login">{t('invalid.signIn')}</Link>
    </CenteredPage>
  );
}

function Invitation({ token, invitation }: { token: string; invitation: OpenInvitation }) {
  const { t } = useTranslation('invite');
  const session = useQuery(sessionQuery);
  const methods = useQuery({ ...authMethodsQuery, retry: false });
  const oidc = methods.data?.oidc;
  return (
    <>
      <p className={css.lead}>{t(`lead.${invitation.role}`, { email: invitation.email })}</p>
      {session.data && <Notice tone="info">{t('signedIn', { name: session.data.username })}</Notice>}
      {oidc?.enabled && (
        <>
          <OidcLink label={oidc.label ?? null} returnTo="/chat" />
          <p className={css.hint}>{t('oidcHint', { email: invitation.email })}</p>
          <p className={css.or}>{t('or')}</p>
        </>
      )}
      <AcceptForm token={token} email={invitation.email} />
    </>
  );
}
