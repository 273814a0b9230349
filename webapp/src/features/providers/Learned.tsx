import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Provider } from '@/lib/api/types';
import css from './Providers.module.css';

type Facts = Provider['learned'][number];

const MOST = 5;

/** What tests and answers taught about an account's models, where it is out of the ordinary. */
export function Learned({ provider }: { provider: Provider }) {
  const { t, i18n } = useTranslation('providers');
  const list = new Intl.ListFormat(i18n.language, { type: 'unit' });
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
            <code>{model}</code>: {list.format(words)}
          </li>
        ))}
      </ul>
    </div>
  );

  function wordsOf({ tokenField, refusedFields, developerRoleRefused, maxTokens, reasoning, images }: Facts) {
    return [
      tokenField === 'none' && t('learned.noTokenField'),
      tokenField && tokenField !== 'none' && t('learned.tokenField', { field: tokenField }),
      refusedFields.length > 0 && t('learned.refused', { fields: list.format(refusedFields) }),
      developerRoleRefused && t('learned.developer'),
      maxTokens && t('learned.maxTokens', { tokens: new Intl.NumberFormat(i18n.language).format(maxTokens) }),
      reasoning && t('learned.thinks'),
      images === false && t('learned.noImages'),
    ].filter((words) => typeof words === 'string');
  }
}
