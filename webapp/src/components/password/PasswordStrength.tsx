import { useTranslation } from 'react-i18next';
import { passwordStrength } from './passwordStrength';
import css from './PasswordStrength.module.css';

const FILLED = { short: 1, fair: 2, good: 3, strong: 4 };

export function PasswordStrength({ password }: { password: string }) {
  const { t } = useTranslation();
  const strength = passwordStrength(password);
  return (
    <span className={css.strength}>
      <span className={css.meter} data-strength={password ? strength : undefined} aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <i key={bar} data-filled={password !== '' && bar <= FILLED[strength]} />
        ))}
      </span>
      <span aria-live="polite">
        {password
          ? t('newPassword.strength.label', { level: t(`newPassword.strength.${strength}`) })
          : t('newPassword.hint')}
      </span>
    </span>
  );
}
