import { i18next } from '@/i18n';

/** What a tab shows besides its page's title. */
export type TitleMark = 'working' | 'done' | null;

const ICONS = { working: '/favicon-working.svg', done: '/favicon-done.svg', none: '/favicon.svg' };

let title = '';
let mark: TitleMark = null;

export function setTitle(next: string): void {
  title = next;
  show();
}

export function setTitleMark(next: TitleMark): void {
  if (next === mark) return;
  mark = next;
  show();
}

function show(): void {
  document.title = mark ? `${i18next.t(`attention.${mark}`)} · ${title}` : title;
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  const href = ICONS[mark ?? 'none'];
  if (icon && icon.getAttribute('href') !== href) icon.setAttribute('href', href);
}
