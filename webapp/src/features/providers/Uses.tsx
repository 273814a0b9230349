import { useTranslation } from 'react-i18next';
import type { ProviderUse } from '@/lib/api/types';
import css from './Providers.module.css';

/** What of the owner's agent names models of a provider. */
export function Uses({ uses }: { uses: readonly ProviderUse[] }) {
  const { t } = useTranslation('providers');
  return (
    <ul className={css.uses}>
      {uses.map(({ kind, model }) => (
        <li key={`${kind} ${model}`}>{t(`uses.${kind}`, { model })}</li>
      ))}
    </ul>
  );
}
