import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { prepare, start } from "../entrypoint.mjs";
import { refresh, undo } from "../refresh.mjs";
import { CONFIG, TOKEN, environment, json, newState, startMosaic } from "./mosaic-double.mjs";

const REFRESH = fileURLToPath(new URL("../refresh.mjs", import.meta.url));
const OTHER = { gateway: { mode: "local" }, agents: {} };

/** An agent that has started, and the Mosaic it started from. */
async function started(t) {
  const state = await newState(t);
  const routes = {};
  const mosaic = await startMosaic({
    "agent-config": () => routes.config ?? json(CONFIG),
    "agent-files": () => routes.files ?? json({ files: [] }),
  });
  t.after(() => mosaic.close());
  const env = environment(mosaic, state);
  await prepare(env);
  const config = async () => JSON.parse(await readFile(join(state, "openclaw.json"), "utf8"));
  return { state, routes, env, config };
}

function run(env, ...options) {
  return new Promise((resolve) => {
    execFile(process.execPath, [REFRESH, ...options], { env }, (error, stdout, stderr) => resolve({ code: error ? error.code : 0, stdout, stderr }));
  });
}

test("tells a changed configuration from one that is the same", async (t) => {
  const { routes, env, config } = await started(t);

  assert.equal(await refresh(env), false);
  routes.config = json(OTHER);
  assert.equal(await refresh(env), true);
  assert.equal(await refresh(env), false);

  assert.deepEqual(await config(), OTHER);
});

test("brings new files where the configuration is the same", async (t) => {
  const { state, routes, env } = await started(t);
  routes.files = json({ files: [{ path: "workspace/SOUL.md", content: "Plainly." }] });

  assert.equal(await refresh(env), false);

  assert.equal(await readFile(join(state, "workspace", "SOUL.md"), "utf8"), "Plainly.");
});

test("puts the configuration from before back, for nobody else to read", async (t) => {
  const { state, routes, env, config } = await started(t);
  routes.config = json(OTHER);
  await refresh(env);
  assert.equal((await stat(join(state, "openclaw.json.before"))).mode & 0o777, 0o600);

  await undo(env);

  assert.deepEqual(await config(), CONFIG);
  assert.deepEqual(await readdir(state), ["openclaw.json"]);
});

test("leaves no copy for the next start", async (t) => {
  const { state, routes, env } = await started(t);
  routes.config = json(OTHER);
  await refresh(env);

  await start(env);

  assert.deepEqual(await readdir(state), ["openclaw.json"]);
});

test("changes nothing where Mosaic refuses", async (t) => {
  const { routes, env, config } = await started(t);
  routes.config = { status: 404 };

  const result = await run(env);

  assert.deepEqual(result, { code: 78, stdout: "", stderr: "mosaic: Mosaic refused the configuration with status 404\n" });
  assert.deepEqual(await config(), CONFIG);
});

test("says one word, and not the token", async (t) => {
  const { routes, env, config } = await started(t);
  routes.config = json(OTHER);

  const results = [await run(env), await run(env), await run(env, "--undo"), await run(env, "--undo")];

  assert.deepEqual(results[0], { code: 0, stdout: "changed\n", stderr: "" });
  assert.deepEqual(results[1], { code: 0, stdout: "same\n", stderr: "" });
  assert.deepEqual(results[2], { code: 0, stdout: "", stderr: "" });
  assert.deepEqual(results[3], { code: 1, stdout: "", stderr: "mosaic: cannot write the agent's files (ENOENT)\n" });
  assert.deepEqual(await config(), CONFIG);
  assert.ok(!JSON.stringify(results).includes(TOKEN));
});
