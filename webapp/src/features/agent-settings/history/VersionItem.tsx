import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Moment } from '@/components/ui/Moment';
import type { ConfigVersion } from '@/lib/api/types';
import css from './History.module.css';
import { VersionState } from './VersionState';

export function VersionItem({ version }: { version: ConfigVersion }) {
  const { t } = useTranslation('agentConfig');
  const { number, savedAt, origin, summary } = version;
  return (
    <li className={css.version}>
      <div className={css.what}>
        <p className={css.name}>
          <Link
            to={`/settings/agent/history/${number}`}
            aria-label={t('history.show', { number })}
            className={css.link}
          >
            {t('history.number', { number })}
          </Link>
          {version.current && <span className={css.current}>{t('history.current')}</span>}
        </p>
        {summary && <p>{summary}</p>}
        <p className={css.details}>
          <Moment at={savedAt} as="minute" />
          <span>{t(`history.origin.${origin}`)}</span>
        </p>
        {version.reason && (
          <p className={css.reason} lang="en">
            {version.reason}
          </p>
        )}
      </div>
      <VersionState result={version.result} />
      <ChevronRight size={17} aria-hidden="true" className={css.arrow} />
    </li>
  );
}
