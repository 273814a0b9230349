import { answerFrom } from './scriptedFetch';
import { mockWorld } from './mockWorld';

/** `npm run dev:mock`: the real pages against a scripted server. `?world=setup|chat|…` picks the scene. */
const world = mockWorld(new URLSearchParams(window.location.search));
/** For tests in a browser to look at and to change. */
Object.assign(window, { mosaicWorld: world });

answerFrom(world);
await import('../app/main');
