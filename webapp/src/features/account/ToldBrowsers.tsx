import { Bell } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import { Moment } from '@/components/ui/Moment';
import type { ToldBrowser } from '@/lib/api/types';
import css from './Account.module.css';
import { useBrowserName } from './useBrowserName';

interface ToldBrowsersProps {
  browsers: readonly ToldBrowser[];
  busy: boolean;
  onRemove: (browser: ToldBrowser) => void;
}

/** Every browser that is told, so that one that was lost can be taken off. */
export function ToldBrowsers({ browsers, busy, onRemove }: ToldBrowsersProps) {
  const { t } = useTranslation('account');
  const nameOf = useBrowserName();
  if (browsers.length === 0) return null;
  return (
    <ul className={css.list} aria-label={t('notices.list')}>
      {browsers.map((browser) => {
        const name = nameOf(browser.browser);
        return (
          <li key={browser.id} className={css.item}>
            <Bell size={20} aria-hidden="true" className={css.icon} />
            <div className={css.what}>
              <p className={css.name}>
                {name}
                {browser.current && <Badge tone="good">{t('sessions.current')}</Badge>}
              </p>
              <p className={css.details}>
                <span>
                  {t('sessions.since')} <Moment at={browser.createdAt} as="day" />
                </span>
                {browser.withTitle && <span>{t('notices.withTitle')}</span>}
              </p>
            </div>
            <Button
              size="s"
              busy={busy}
              aria-label={t('notices.removeName', { name })}
              onClick={() => onRemove(browser)}
            >
              {t('notices.remove')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
