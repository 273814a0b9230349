import { useTranslation } from 'react-i18next';
import { AgentFrame } from '../AgentFrame';
import css from '../AgentSettings.module.css';
import { ResetSection } from './ResetSection';

/** The way back where what an agent did to its own files leaves no other. */
export function ResetPage() {
  const { t } = useTranslation('agentConfig');
  return (
    <AgentFrame>
      <div className={css.form}>
        <p className={css.lead}>{t('reset.lead')}</p>
        <ResetSection scope="files" />
        <ResetSection scope="volume" />
      </div>
    </AgentFrame>
  );
}
