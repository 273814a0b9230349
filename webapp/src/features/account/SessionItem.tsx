import { Monitor } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import { Moment } from '@/components/ui/Moment';
import type { OwnSession } from '@/lib/api/types';
import css from './Account.module.css';
import { useBrowserName } from './useBrowserName';

export function useSessionName(): (session: OwnSession) => string {
  const nameOf = useBrowserName();
  return ({ browser }) => nameOf(browser);
}

export function SessionItem({ session, onEnd }: { session: OwnSession; onEnd: () => void }) {
  const { t } = useTranslation('account');
  const name = useSessionName()(session);
  return (
    <li className={css.item}>
      <Monitor size={20} aria-hidden="true" className={css.icon} />
      <div className={css.what}>
        <p className={css.name}>
          {name}
          {session.current && <Badge tone="good">{t('sessions.current')}</Badge>}
        </p>
        <p className={css.details}>
          {session.address && <span>{session.address}</span>}
          <span>
            {t('sessions.lastUsed')} <Moment at={session.lastUsedAt} />
          </span>
          <span>
            {t('sessions.since')} <Moment at={session.createdAt} as="day" />
          </span>
        </p>
      </div>
      <Button size="s" aria-label={t('sessions.one.openName', { name })} onClick={onEnd}>
        {t('sessions.one.open')}
      </Button>
    </li>
  );
}
