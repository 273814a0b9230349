import { useTranslation } from 'react-i18next';
import type { ConfigChange } from '@/lib/api/types';
import css from './History.module.css';
import { LineDiff } from './LineDiff';

/** What differs from the version before, field by field; a text line by line. */
export function Changes({ changes }: { changes: readonly ConfigChange[] }) {
  const { t } = useTranslation('agentConfig');
  return (
    <dl className={css.changes}>
      {changes.map(({ field, before, after }) => (
        <div key={field} className={css.change}>
          <dt>{t(`history.fields.${field}`)}</dt>
          <dd>
            {field === 'personality' ? (
              <LineDiff before={before ?? ''} after={after ?? ''} />
            ) : (
              <BeforeAfter field={field} before={before} after={after} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function BeforeAfter({ field, before, after }: ConfigChange) {
  const { t } = useTranslation('agentConfig');
  return (
    <div className={css.beforeAfter}>
      <del>
        <span className="visually-hidden">{t('history.before')}: </span>
        <Value field={field} value={before} />
      </del>
      <ins>
        <span className="visually-hidden">{t('history.after')}: </span>
        <Value field={field} value={after} />
      </ins>
    </div>
  );
}

/** A list comes as lines. */
function Value({ field, value }: { field: ConfigChange['field']; value: string | null | undefined }) {
  const { t, i18n } = useTranslation('agentConfig');
  const entries = value ? value.split('\n') : [];
  if (entries.length === 0) return <span className={css.nothing}>{t('history.nothing')}</span>;
  if (entries.length > 1) {
    return (
      <ol className={css.entries}>
        {entries.map((entry) => (
          <li key={entry}>{entry}</li>
        ))}
      </ol>
    );
  }
  const number = Number(entries[0]);
  const spoken = new Intl.NumberFormat(i18n.language).format(number);
  if (field.endsWith('Limit')) return t('history.tokens', { amount: spoken });
  if (field === 'idleTimeoutMin') return t('history.minutes', { count: number });
  return entries[0];
}
