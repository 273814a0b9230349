import { delay, http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { play, server } from '@/testing/server';
import { problem } from '@/testing/world/respond';
import { World } from '@/testing/world/World';
import { api, unwrap } from './client';
import { ApiProblem, UNREACHABLE } from './problem';
import { onSessionOver } from './session';

function expired(): World {
  const world = play(World.inUse());
  world.sessionExpired = true;
  return world;
}

const me = () => unwrap(api.GET('/api/auth/me'));
const refreshes = (world: World) => world.log.filter((call) => call === 'POST /api/auth/refresh').length;

describe('an expired session', () => {
  it('is renewed once for all calls that found it expired, and each is made again', async () => {
    const world = expired();

    const answers = await Promise.all([me(), me(), me()]);

    expect(answers.map(({ username }) => username)).toEqual(['ada', 'ada', 'ada']);
    expect(refreshes(world)).toBe(1);
  });

  it('sends a body again as it was', async () => {
    const world = expired();

    await unwrap(api.POST('/api/onboarding/oidc', { body: { skip: true } }));

    const sent = world.bodies.filter(({ call }) => call === 'POST /api/onboarding/oidc');
    expect(sent.map(({ body }) => body)).toEqual([{ skip: true }, { skip: true }]);
  });

  it('that can not be renewed is announced, and the call fails with the first answer', async () => {
    const world = expired();
    world.refreshable = false;
    const over = vi.fn();
    const stop = onSessionOver(over);

    await expect(me()).rejects.toMatchObject({ status: 401, code: 'unauthenticated' });

    expect(over).toHaveBeenCalledOnce();
    expect(world.log.filter((call) => call === 'GET /api/auth/me')).toHaveLength(1);
    stop();
  });

  it('signs nobody out while the server is only out of reach', async () => {
    expired();
    server.use(http.post('*/api/auth/refresh', () => HttpResponse.error()));
    const over = vi.fn();
    const stop = onSessionOver(over);

    await expect(me()).rejects.toMatchObject({ status: 0, code: 'server_unreachable' });

    expect(over).not.toHaveBeenCalled();
    stop();
  });

  it('is not what a wrong password is about', async () => {
    const world = play(World.inUse());

    const signIn = unwrap(api.POST('/api/auth/login', { body: { username: 'ada', password: 'wrong' } }));

    await expect(signIn).rejects.toMatchObject({ code: 'bad_credentials' });
    expect(refreshes(world)).toBe(0);
  });
});

describe('the CSRF header', () => {
  it('carries the cookie’s value on state-changing calls, renewals included, and on no other', async () => {
    const world = expired();
    document.cookie = 'mosaic_csrf=token%3D1';
    const read = vi.fn();
    server.events.on('request:start', ({ request }) => {
      if (request.method === 'GET') read(request.headers.get('X-CSRF-TOKEN'));
    });

    await me();
    await unwrap(api.POST('/api/auth/logout'));

    expect(world.bodies.map(({ call, csrf }) => [call, csrf])).toEqual([
      ['POST /api/auth/refresh', 'token=1'],
      ['POST /api/auth/logout', 'token=1'],
    ]);
    expect(read).toHaveBeenCalledWith(null);
    server.events.removeAllListeners();
  });

  it('prefers the cookie that only this host can have set', async () => {
    const world = expired();
    // jsdom's page came by plain http, where no such cookie can be set.
    vi.spyOn(document, 'cookie', 'get').mockReturnValue('mosaic_csrf=planted; __Host-mosaic_csrf=own');

    await unwrap(api.POST('/api/auth/logout'));

    expect(new Set(world.bodies.map(({ csrf }) => csrf))).toEqual(new Set(['own']));
    vi.restoreAllMocks();
  });

  it('is read anew for the second try, since a renewal may change it', async () => {
    const world = expired();
    document.cookie = 'mosaic_csrf=old';
    server.use(
      http.post('*/api/auth/refresh', async () => {
        await delay(1);
        document.cookie = 'mosaic_csrf=new';
        world.sessionExpired = false;
        return new HttpResponse(null, { status: 204 });
      }),
    );

    await unwrap(api.POST('/api/onboarding/oidc', { body: { skip: true } }));

    expect(world.bodies.map(({ csrf }) => csrf)).toEqual(['old', 'new']);
  });
});

describe('a failed call', () => {
  it('keeps code, words, fields and waiting time of the problem document', async () => {
    const errors = [{ field: 'claim.username', code: 'pattern', message: 'Too odd.' }];
    server.use(
      http.post('*/api/auth/login', () => {
        const refusal = problem(429, 'too_many_attempts', { detail: 'Slow down.', errors });
        refusal.headers.set('Retry-After', '90');
        return refusal;
      }),
    );

    const refusal = await unwrap(
      api.POST('/api/auth/login', { body: { username: 'a', password: 'b' } }),
    ).catch((thrown: unknown) => thrown);

    expect(refusal).toBeInstanceOf(ApiProblem);
    expect(refusal).toMatchObject({
      code: 'too_many_attempts',
      status: 429,
      detail: 'Slow down.',
      fieldErrors: { username: { code: 'pattern', message: 'Too odd.' } },
      retryAfterSeconds: 90,
    });
  });

  it('has a code of its own when a proxy answers with a page or nothing answers at all', async () => {
    server.use(
      http.get('*/api/onboarding', () => HttpResponse.html('<h1>Bad gateway</h1>', { status: 502 })),
    );
    await expect(unwrap(api.GET('/api/onboarding'))).rejects.toMatchObject({ code: 'http_502', status: 502 });

    server.use(http.get('*/api/onboarding', () => HttpResponse.error()));
    await expect(unwrap(api.GET('/api/onboarding'))).rejects.toMatchObject({ code: UNREACHABLE, status: 0 });
  });
});
