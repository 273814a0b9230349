import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { QueryView } from '@/components/ui/QueryView';
import { ownSessionsQuery } from '@/entities/session/ownSessions';
import css from './Account.module.css';
import { AccountFrame } from './AccountFrame';
import { EndSessions, type Ending } from './EndSessions';
import { SessionItem } from './SessionItem';

export function SessionsPage() {
  const { t } = useTranslation('account');
  const sessions = useQuery(ownSessionsQuery);
  const [ending, setEnding] = useState<Ending | null>(null);
  return (
    <AccountFrame>
      <p className={css.hint}>{t('sessions.lead')}</p>
      <QueryView
        query={sessions}
        isEmpty={(list) => list.length === 0}
        empty={<EmptyState title={t('sessions.empty')} />}
      >
        {(list) => (
          <>
            <ul className={css.list}>
              {list.map((session) => (
                <SessionItem key={session.id} session={session} onEnd={() => setEnding({ one: session })} />
              ))}
            </ul>
            <div className={css.actions}>
              {list.length > 1 && (
                <Button onClick={() => setEnding('others')}>{t('sessions.others.open')}</Button>
              )}
              <Button look="quiet" onClick={() => setEnding('all')}>
                {t('sessions.all.open')}
              </Button>
            </div>
          </>
        )}
      </QueryView>
      {ending && <EndSessions ending={ending} onClose={() => setEnding(null)} />}
    </AccountFrame>
  );
}
