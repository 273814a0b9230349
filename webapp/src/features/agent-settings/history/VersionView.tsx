import { useTranslation } from 'react-i18next';
import { Moment } from '@/components/ui/Moment';
import { Notice } from '@/components/ui/Notice';
import type { ConfigVersionDetail } from '@/lib/api/types';
import { Changes } from './Changes';
import css from './History.module.css';
import { ReturnToVersion } from './ReturnToVersion';
import { VersionState } from './VersionState';

/** One version: what it changed against the one before it, and the way back to it. */
export function VersionView({ version }: { version: ConfigVersionDetail }) {
  const { t } = useTranslation('agentConfig');
  const { number, changes } = version;
  return (
    <article className={css.view}>
      <header className={css.viewHead}>
        <div>
          <h2>{t('history.number', { number })}</h2>
          <p className={css.details}>
            <Moment at={version.savedAt} as="minute" />
            <span>{t(`history.origin.${version.origin}`)}</span>
            <VersionState result={version.result} />
          </p>
        </div>
        {version.current ? (
          <p className={css.lead}>{t('history.isCurrent')}</p>
        ) : (
          <ReturnToVersion number={number} />
        )}
      </header>
      {version.reason && (
        <Notice tone="bad" announce={false} title={t('history.result.refused')}>
          <span lang="en">{version.reason}</span>
        </Notice>
      )}
      <h3 className={css.changesTitle}>{t('history.changed')}</h3>
      {changes.length > 0 ? (
        <Changes changes={changes} />
      ) : (
        <p className={css.lead}>{t(number === 1 ? 'history.first' : 'history.noChange')}</p>
      )}
    </article>
  );
}
