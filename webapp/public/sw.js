/*
 * Shows notices, and opens what they are about. Nothing else: there is no fetch handler and no cache, so that no page
 * and no code of an earlier version can ever be shown, and nothing that somebody read lies in this browser.
 */
const WORDS = {
  en: { answered: 'Your agent has answered', failed: 'Your agent could not answer' },
  de: { answered: 'Dein Agent hat geantwortet', failed: 'Dein Agent konnte nicht antworten' },
};
const ID = /^[0-9a-zA-Z-]{1,64}$/;

// A newer one takes over at once: it has nothing to take over.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => event.waitUntil(show(read(event.data))));

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.path ?? '/chat'));
});

function read(data) {
  try {
    return data?.json() ?? {};
  } catch {
    return {}; // a browser wants every push to be shown, also one that says nothing
  }
}

function show({ kind, conversation, title, language }) {
  const words = WORDS[language] ?? WORDS[self.navigator.language.slice(0, 2)] ?? WORDS.en;
  const known = ID.test(conversation ?? '');
  return self.registration.showNotification(words[kind] ?? words.answered, {
    body: typeof title === 'string' ? title : undefined,
    tag: known ? conversation : 'mosaic',
    icon: '/icons/icon-192.png',
    data: { path: known ? `/chat/${conversation}` : '/chat' },
  });
}

/** In a page that is open, which loses nothing by it; else in a new one. */
async function open(path) {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const page = pages.find(({ focused }) => focused) ?? pages[0];
  if (!page) return self.clients.openWindow(path);
  page.postMessage({ open: path });
  return page.focus();
}
