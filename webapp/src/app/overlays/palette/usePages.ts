import { useQuery } from '@tanstack/react-query';
import type { LucideIcon } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '@/entities/session/session';
import type { i18next } from '@/i18n';
import { ADMIN_PAGES, OWN_PAGES } from '../../pages/settingsPages';
import { hasWords } from './hasWords';

export interface PageChoice {
  to: string;
  name: string;
  /** The sentence of the page that has the words, where its name does not. */
  text?: string;
  Icon: LucideIcon;
}

type Page = (typeof OWN_PAGES)[number] | (typeof ADMIN_PAGES)[number];

/** Parts of pages with an address of their own: their name among the page texts, and where their own texts are. */
const PARTS: Partial<Record<Page['name'], readonly [to: string, name: string, texts: string][]>> = {
  agent: [
    ['/settings/agent/history', 'agentConfig:tabs.history', 'agentConfig:history'],
    ['/settings/agent/reset', 'agentConfig:tabs.reset', 'agentConfig:reset'],
  ],
  account: [
    ['/settings/account/sessions', 'account:tabs.sessions', 'account:sessions'],
    ['/settings/account/tokens', 'account:tabs.tokens', 'account:tokens'],
    ['/settings/account/activity', 'account:tabs.activity', 'account:activity'],
  ],
  users: [['/settings/users/invitations', 'users:tabs.invitations', 'users:invitations']],
};

/** Where the texts of each page are; the first is looked through first. */
const TEXTS: Record<Page['name'], readonly string[]> = {
  providers: ['providers'],
  agent: ['settings:agent', 'agentConfig'],
  usage: ['usage'],
  account: ['account'],
  users: ['users'],
  agents: ['agents'],
  signIn: ['issuer'],
  agentPolicy: ['policy'],
  otherSites: ['otherSites'],
  instanceUsage: ['usage'],
  audit: ['audit'],
};

interface Readable extends PageChoice {
  texts: string[];
}

/** The settings this person may open that have the words, those first whose name has them. */
export function usePages(words: string): PageChoice[] {
  const { i18n } = useTranslation('settings');
  const { data: user } = useQuery(sessionQuery);
  const admin = user?.role === 'admin';
  const readable = useMemo(
    () => [...OWN_PAGES, ...(admin ? ADMIN_PAGES : [])].flatMap((page) => read(page, i18n)),
    [admin, i18n],
  );
  const named = readable.filter(({ name }) => hasWords(name, words));
  if (!words) return named.filter(({ to }) => !to.slice('/settings/'.length).includes('/'));
  const others = readable.flatMap((page) => {
    const text = named.includes(page) ? undefined : page.texts.find((one) => hasWords(one, words));
    return text ? [{ ...page, text }] : [];
  });
  return [...named, ...others];
}

function read({ to, name, Icon }: Page, i18n: typeof i18next): Readable[] {
  const page = i18n.t(`settings:nav.${name}`);
  const parts = (PARTS[name] ?? []).map(([address, part, texts]) => ({
    to: address,
    name: i18n.t('keys:palette.within', { page, part: i18n.t(part as 'account:title') }),
    Icon,
    texts: textsAt(texts, i18n),
  }));
  const own = TEXTS[name].map((place) => textsAt(place, i18n));
  const elsewhere = new Set(parts.map(({ texts }) => texts));
  return [
    { to, name: page, Icon, texts: sentences(own, elsewhere) },
    ...parts.map((part) => ({ ...part, texts: sentences(part.texts) })),
  ];
}

function textsAt(place: string, { resolvedLanguage = 'en', getResource }: typeof i18next): unknown {
  const [namespace = '', path = ''] = place.split(':');
  return getResource(resolvedLanguage, namespace, path) ?? getResource('en', namespace, path);
}

/** All texts that stand there as they are, but for those of other parts. */
function sentences(texts: unknown, elsewhere?: ReadonlySet<unknown>): string[] {
  if (typeof texts === 'string') return texts.includes('{{') ? [] : [texts];
  if (!texts || typeof texts !== 'object' || elsewhere?.has(texts)) return [];
  return Object.values(texts).flatMap((one) => sentences(one, elsewhere));
}
