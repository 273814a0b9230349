import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CenteredPage } from '@/components/layout/CenteredPage';
import { QueryView } from '@/components/ui/QueryView';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { ApiProblem } from '@/lib/api/problem';
import { openResetQuery } from '@/entities/user/resets';
import { ResetForm } from './ResetForm';
import { resetToken } from './resetToken';

export function ResetPage() {
  const { t } = useTranslation('reset');
  const [token] = useState(resetToken);
  const [done, setDone] = useState(false);
  const reset = useQuery({ ...openResetQuery(token ?? ''), enabled: token !== null && !done });
  useDocumentTitle(t('title'));

  if (done) return <WayOn title={t('done.title')} text={t('done.text')} />;
  const gone = reset.error instanceof ApiProblem && reset.error.status === 404;
  if (token === null || gone) return <WayOn title={t('invalid.title')} text={t('invalid.text')} />;
  return (
    <CenteredPage title={t('title')}>
      <QueryView query={reset}>
        {({ username }) => <ResetForm token={token} username={username} onDone={() => setDone(true)} />}
      </QueryView>
    </CenteredPage>
  );
}

function WayOn({ title, text }: { title: string; text: string }) {
  const { t } = useTranslation('reset');
  return (
    <CenteredPage title={title} text={text}>
      <Link to="/login">{t('signIn')}</Link>
    </CenteredPage>
  );
}
