import { setupWorker } from 'msw/browser';
import { handlers } from './world/handlers';
import { mockWorld } from './mockWorld';

/** `npm run dev:mock`: the real pages against a scripted server. `?world=setup|chat|…` picks the scene. */
const world = mockWorld(new URLSearchParams(window.location.search));
/** For tests in a browser to look at and to change. */
Object.assign(window, { mosaicWorld: world });

await setupWorker(...handlers(world)).start({
  onUnhandledRequest: 'bypass',
  quiet: true,
});
await import('../app/main');
