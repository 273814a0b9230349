import { setupWorker } from 'msw/browser';
import { handlers } from './world/handlers';
import { mockWorld } from './mockWorld';

/** `npm run dev:mock`: the real pages against a scripted server. `?world=setup|chat|…` picks the scene. */
await setupWorker(...handlers(mockWorld(new URLSearchParams(window.location.search)))).start({
  onUnhandledRequest: 'bypass',
  quiet: true,
});
await import('../app/main');
