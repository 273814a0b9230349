import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll } from 'vitest';
import '@/i18n';
import { forgetDrafts } from '@/features/chat/conversation/drafts';
import { server } from './server';
import './browserParts';

// Waiting ends when what is waited for is there; a busy machine may take its time.
configure({ asyncUtilTimeout: 10_000 });

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));

afterEach(() => {
  cleanup();
  server.resetHandlers();
  forgetDrafts();
  window.sessionStorage.clear();
  document.cookie = 'mosaic_csrf=; Max-Age=0';
  window.history.replaceState(null, '', '/');
});

afterAll(() => server.close());
