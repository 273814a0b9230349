import { useTranslation } from 'react-i18next';
import { oidcSignInAddress } from './session';
import css from './OidcLink.module.css';

/** Leaves for the issuer; the server sends the browser back to `returnTo`. */
export function OidcLink({ label, returnTo }: { label: string | null; returnTo: string }) {
  const { t } = useTranslation();
  return (
    <a className={css.link} href={oidcSignInAddress(returnTo)}>
      {t('signIn.singleSignOn', { label: label || t('signIn.singleSignOnName') })}
    </a>
  );
}
