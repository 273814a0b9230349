import assert from "node:assert/strict";
import { mkdir, readFile, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { prepare } from "../entrypoint.mjs";
import { CONFIG, TOKEN, environment, json, newState, startMosaic } from "./mosaic-double.mjs";

const quick = { pauses: [5, 5] };

async function mosaicFor(t, routes) {
  const mosaic = await startMosaic(routes);
  t.after(() => mosaic.close());
  return mosaic;
}

test("writes the configuration and the files, and hands the token on", async (t) => {
  const state = await newState(t);
  const settings = '{"retry":{"provider":{"maxRetries":0}}}';
  const files = [
    { path: "workspace/SOUL.md", content: "Be kind." },
    { path: "agents/main/agent/settings.json", content: settings },
  ];
  const mosaic = await mosaicFor(t, { "agent-files": json({ files }) });

  const token = await prepare(environment(mosaic, state), quick);

  assert.equal(token, TOKEN);
  assert.deepEqual(JSON.parse(await readFile(join(state, "openclaw.json"), "utf8")), CONFIG);
  assert.equal((await stat(join(state, "openclaw.json"))).mode & 0o777, 0o600);
  assert.equal(await readFile(join(state, "workspace/SOUL.md"), "utf8"), "Be kind.");
  assert.equal(await readFile(join(state, "agents/main/agent/settings.json"), "utf8"), settings);
  assert.deepEqual(mosaic.requests, [
    { url: "/api/internal/agent-config/user/42", authorization: `Bearer ${TOKEN}` },
    { url: "/api/internal/agent-files/user/42", authorization: `Bearer ${TOKEN}` },
  ]);
});

test("replaces what an earlier start wrote and leaves no drafts", async (t) => {
  const state = await newState(t);
  await mkdir(state, { recursive: true });
  await writeFile(join(state, "openclaw.json"), "old", { mode: 0o644 });
  const mosaic = await mosaicFor(t);

  await prepare(environment(mosaic, state), quick);

  assert.deepEqual(await readdir(state), ["openclaw.json"]);
  assert.equal((await stat(join(state, "openclaw.json"))).mode & 0o777, 0o600);
});

test("takes the token from the file before the environment", async (t) => {
  const state = await newState(t);
  await mkdir(state, { recursive: true });
  const file = join(state, "token");
  await writeFile(file, `${TOKEN}-of-the-file\n`);
  const mosaic = await mosaicFor(t);

  const token = await prepare(environment(mosaic, state, { AGENT_TOKEN_FILE: file }), quick);

  assert.equal(token, `${TOKEN}-of-the-file`);
  assert.equal(mosaic.requests[0].authorization, `Bearer ${TOKEN}-of-the-file`);
});

test("refuses to start without a token, an id or an address", async (t) => {
  const state = await newState(t);
  const mosaic = await mosaicFor(t);
  const without = (more) => prepare(environment(mosaic, state, more), quick);

  await assert.rejects(without({ AGENT_TOKEN: "" }), { exitCode: 78 });
  await assert.rejects(without({ AGENT_TOKEN_FILE: join(state, "missing") }), { exitCode: 78, message: /ENOENT/ });
  await assert.rejects(without({ AGENT_ID: "" }), { exitCode: 78, message: "AGENT_ID is not set" });
  await assert.rejects(without({ AGENT_ID: "../7" }), { exitCode: 78 });
  await assert.rejects(without({ MOSAIC_API_URL: "not an address" }), { exitCode: 78 });
  assert.deepEqual(mosaic.requests, []);
});

for (const status of [401, 403, 404, 302]) {
  test(`gives up at once when Mosaic answers ${status}`, async (t) => {
    const state = await newState(t);
    const mosaic = await mosaicFor(t, { "agent-config": { status, headers: { location: "/elsewhere" } } });

    await assert.rejects(prepare(environment(mosaic, state), quick), {
      exitCode: 78,
      message: `Mosaic refused the configuration with status ${status}`,
    });

    assert.equal(mosaic.requests.length, 1);
    await assert.rejects(stat(state), { code: "ENOENT" });
  });
}

for (const [name, body] of Object.entries({ "cut off": '{"gateway":', empty: "", "a list": "[]", "a page": "<html>" })) {
  test(`refuses a configuration that is ${name}`, async (t) => {
    const state = await newState(t);
    const mosaic = await mosaicFor(t, { "agent-config": { status: 200, body } });

    await assert.rejects(prepare(environment(mosaic, state), quick), { exitCode: 78 });

    assert.equal(mosaic.requests.length, 1);
  });
}

test("tries again while Mosaic is not ready", async (t) => {
  const state = await newState(t);
  const mosaic = await mosaicFor(t, { "agent-config": (number) => (number < 3 ? { status: 503 } : json(CONFIG)) });

  assert.equal(await prepare(environment(mosaic, state), quick), TOKEN);
  assert.equal(mosaic.requests.length, 4);
});

test("finds a Mosaic that comes up late", async (t) => {
  const state = await newState(t);
  const gone = await startMosaic();
  await gone.close();
  const starting = [];
  const log = () => starting.push(startMosaic({}, gone.port));

  const token = await prepare(environment(gone, state), { pauses: [200], log });

  const [late] = await Promise.all(starting);
  t.after(() => late.close());
  assert.equal(token, TOKEN);
  assert.equal(late.requests.length, 2);
});

test("says that Mosaic cannot be reached when the tries are used up", async (t) => {
  const state = await newState(t);
  const gone = await startMosaic();
  await gone.close();
  const lines = [];

  await assert.rejects(prepare(environment(gone, state), { ...quick, log: (line) => lines.push(line) }), {
    exitCode: 75,
    message: "Mosaic gave no configuration after 3 tries (ECONNREFUSED)",
  });

  assert.equal(lines.length, 2);
  assert.ok(lines.every((line) => !line.includes(TOKEN)));
});
