import Bowser from 'bowser';

/** "Firefox on Linux" of what a browser says about itself; null when nothing can be made of it. */
export function browserName(
  userAgent: string | null | undefined,
): { browser: string; system: string | null } | null {
  if (!userAgent) return null;
  const { browser, os } = Bowser.parse(userAgent);
  return browser.name ? { browser: browser.name, system: os.name ?? null } : null;
}
