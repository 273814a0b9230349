import { useTranslation } from 'react-i18next';
import { Logo } from '@/components/ui/Logo';
import css from './Splash.module.css';

/** Appears only when the first answers take noticeable time. */
export function Splash() {
  const { t } = useTranslation();
  return (
    <div className={css.splash} role="status" aria-label={t('loading')}>
      <Logo size={40} />
    </div>
  );
}
