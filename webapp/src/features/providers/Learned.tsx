import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Provider } from '@/lib/api/types';
import css from './Providers.module.css';

type Facts = Provider['learned'][number];

const MOST = 5;

/** What tests and answers taught about an account's models, where it is out of the ordinary. */
export function Learned({ provider }: { provider: Provider }) {
  const { t, i18n } = useTranslation('providers');
  const heading = useId();
  const told = provider.learned
    .map((facts) => ({ model: facts.model, words: wordsOf(facts) }))
    .filter(({ words }) => words.length > 0);
  if (told.length === 0) return null;
  return (
    <div className={css.learned}>
      <p id={heading}>{t('learned.label')}</p>
      <ul aria-labelledby={heading}>
        {told.slice(0, MOST).map(({ model, words }) => (
          <li key={model}>
            <code>{model}</code>: {words.join(', ')}
          </li>
        ))}
      </ul>
    </div>
  );

  function wordsOf({ tokenField, refusedFields, developerRoleRefused, maxTokens, reasoning, images }: Facts) {
    return [
      tokenField === 'none' && t('learned.noTokenField'),
      tokenField && tokenField !== 'none' && t('learned.tokenField', { field: tokenField }),
      refusedFields.length > 0 && t('learned.refused', { fields: refusedFields.join(', ') }),
      developerRoleRefused && t('learned.developer'),
      maxTokens && t('learned.maxTokens', { tokens: maxTokens.toLocaleString(i18n.language) }),
      reasoning && t('learned.thinks'),
      images === false && t('learned.noImages'),
    ].filter(Boolean);
  }
}
