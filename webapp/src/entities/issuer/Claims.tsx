import { useTranslation } from 'react-i18next';
import type { Trial } from '@/lib/api/types';
import css from './Issuer.module.css';

export function Claims({ claims }: { claims: NonNullable<Trial['claims']> }) {
  const { t } = useTranslation('issuer');
  return (
    <details className={css.more} open>
      <summary>{t('trial.claims')}</summary>
      <dl className={css.claims}>
        {Object.entries(claims).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
