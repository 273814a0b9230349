import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { TOKEN, environment, newState, startMosaic } from "./mosaic-double.mjs";

const ENTRYPOINT = fileURLToPath(new URL("../entrypoint.sh", import.meta.url));

// An "openclaw" that writes down what it was started with.
async function fakeOpenclaw(state) {
  const bin = join(dirname(state), "bin");
  await mkdir(bin);
  await writeFile(
    join(bin, "openclaw"),
    '#!/bin/sh\necho "$@" "token=$OPENCLAW_GATEWAY_TOKEN" "left=${AGENT_TOKEN:-nothing}" "state=$OPENCLAW_STATE_DIR"\n',
  );
  await chmod(join(bin, "openclaw"), 0o755);
  return `${bin}:${process.env.PATH}`;
}

function run(env) {
  return new Promise((resolve) => {
    execFile("sh", [ENTRYPOINT], { env }, (error, stdout, stderr) => resolve({ code: error ? error.code : 0, stdout, stderr }));
  });
}

test("becomes the gateway with the token in its environment only", async (t) => {
  const state = await newState(t);
  const mosaic = await startMosaic();
  t.after(() => mosaic.close());

  const { code, stdout, stderr } = await run(environment(mosaic, state, { PATH: await fakeOpenclaw(state) }));

  assert.deepEqual({ code, stderr }, { code: 0, stderr: "" });
  assert.equal(stdout, `gateway run --bind lan --auth token token=${TOKEN} left=nothing state=${state}\n`);
  assert.ok(await readFile(join(state, "openclaw.json"), "utf8"));
});

test("ends with 78 and one plain line when the token is refused", async (t) => {
  const state = await newState(t);
  const mosaic = await startMosaic({ "agent-config": { status: 401 } });
  t.after(() => mosaic.close());

  const result = await run(environment(mosaic, state, { PATH: await fakeOpenclaw(state) }));

  assert.deepEqual(result, { code: 78, stdout: "", stderr: "mosaic: Mosaic refused the configuration with status 401\n" });
});
