import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { sharesQuery } from '@/entities/sharing/shares';
import type { Provider } from '@/lib/api/types';
import css from '../Providers.module.css';

/** With whom an account is shared, where it is. */
export function SharedWith({ provider, onOpen }: { provider: Provider; onOpen: () => void }) {
  const { t, i18n } = useTranslation('providers');
  const { data: shares } = useQuery(sharesQuery(provider.id));
  if (!shares?.name) return null;
  const names = new Intl.ListFormat(i18n.language).format(shares.people.map((one) => one.displayName));
  const text = shares.everyone ? t('share.withEveryone') : t('share.withPeople', { names });
  return (
    <div className={css.shared}>
      <p>{shares.mayShare ? text : t('share.resting')}</p>
      <Button size="s" look="quiet" onClick={onOpen}>
        {t('share.change')}
      </Button>
    </div>
  );
}
