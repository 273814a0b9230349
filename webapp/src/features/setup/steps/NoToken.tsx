import { useTranslation } from 'react-i18next';
import { StepHeading } from './StepHeading';
import css from '../Setup.module.css';

export function NoToken() {
  const { t } = useTranslation('setup');
  return (
    <>
      <StepHeading title={t('noToken.title')} lead={t('noToken.text')} />
      <code className={css.sample}>{`${window.location.origin}/setup#token=…`}</code>
      <p className={css.note}>{t('noToken.again')}</p>
    </>
  );
}
