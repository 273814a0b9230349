import { useTranslation } from 'react-i18next';
import { browserName } from '@/lib/browserName';

/** What people call a browser, from what it says it is. */
export function useBrowserName(): (browser: string | null | undefined) => string {
  const { t } = useTranslation('account');
  return (browser) => {
    const named = browserName(browser);
    if (!named) return t('sessions.unknownBrowser');
    return named.system
      ? t('sessions.browserOn', { browser: named.browser, system: named.system })
      : named.browser;
  };
}
