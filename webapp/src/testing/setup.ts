import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { chooseLanguage, restoreLanguage } from '@/i18n/language';
import { forgetDrafts } from '@/features/chat/conversation/drafts';
import { Contract } from './contract/Contract';
import { server } from './server';
import './browserParts';

// Waiting ends when what is waited for is there; a busy machine may take its time.
configure({ asyncUtilTimeout: 20_000 });

beforeAll(restoreLanguage);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));

const contract = new Contract(inject('apiDocument'));
let looks: Promise<string | null>[] = [];

beforeEach(() => {
  looks = [];
  server.events.on('response:mocked', ({ request, response }) => {
    looks.push(contract.complaint(request, response.clone()));
  });
});

// The scripted server says only what the real one can say.
afterEach(async () => {
  server.events.removeAllListeners();
  const misfits = (await Promise.all(looks)).filter((complaint) => complaint !== null);
  expect([...new Set(misfits)]).toEqual([]);
});

afterEach(() => {
  cleanup();
  server.resetHandlers();
  forgetDrafts();
  window.sessionStorage.clear();
  document.cookie = 'mosaic_csrf=; Max-Age=0';
  window.history.replaceState(null, '', '/');
});

// A test may have read in another language.
afterEach(() => chooseLanguage(null));

afterAll(() => server.close());
