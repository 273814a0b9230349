import { setupServer } from 'msw/node';
import { handlers } from './world/handlers';
import type { World } from './world/World';

export const server = setupServer();

/** Answers every call of the test from this world. */
export function play(world: World): World {
  server.use(...handlers(world));
  return world;
}
