import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { chmod, mkdir, readFile, readdir, readlink, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { newState } from "./mosaic-double.mjs";

const SCRIPT = fileURLToPath(new URL("../reset-files.sh", import.meta.url));
const reset = (state, stamp) => promisify(execFile)("sh", [SCRIPT, state, stamp]);

async function plant(state, files) {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(state, path)), { recursive: true });
    await writeFile(join(state, path), content);
  }
}

test("puts the agent's files aside and keeps what the gateway knows of conversations", async (t) => {
  const state = await newState(t);
  await plant(state, {
    "agents/main/agent/openclaw-agent.sqlite": "conversations",
    "state/openclaw.sqlite": "state",
    ".mosaic/token": "token",
    "workspace/MEMORY.md": "memory",
    ".hidden": "hidden",
    "with space": "space",
    "cache/big": "cache",
    "openclaw.json": "sk-key",
    "openclaw.json.last-good": "sk-key",
  });

  await reset(state, "20261128T120000Z");

  assert.deepEqual((await readdir(state)).sort(), [".mosaic", "agents", "backups", "state"]);
  const backup = join(state, "backups/20261128T120000Z");
  assert.deepEqual((await readdir(backup)).sort(), [".hidden", "with space", "workspace"]);
  assert.equal(await readFile(join(backup, "workspace/MEMORY.md"), "utf8"), "memory");
  assert.equal(await readFile(join(state, "agents/main/agent/openclaw-agent.sqlite"), "utf8"), "conversations");
});

test("keeps the newest three copies", async (t) => {
  const state = await newState(t);
  for (const number of [1, 2, 3, 4, 5]) {
    await plant(state, { "workspace/number": `${number}` });
    await chmod(join(state, "workspace"), 0o500);
    await reset(state, `2026112${number}T120000Z`);
  }

  assert.deepEqual(await readdir(join(state, "backups")), ["20261123T120000Z", "20261124T120000Z", "20261125T120000Z"]);
});

test("follows no link", async (t) => {
  const state = await newState(t);
  const outside = join(dirname(state), "outside");
  await plant(outside, { precious: "untouched" });
  await mkdir(state);
  for (const name of ["workspace", "cache", "backups"]) await symlink(outside, join(state, name));

  await reset(state, "20261128T120000Z");

  assert.equal(await readFile(join(outside, "precious"), "utf8"), "untouched");
  assert.deepEqual(await readdir(outside), ["precious"]);
  const backup = join(state, "backups/20261128T120000Z");
  assert.equal(await readlink(join(backup, "workspace")), outside);
});

test("works in an empty volume", async (t) => {
  const state = await newState(t);
  await mkdir(state);

  await reset(state, "20261128T120000Z");

  assert.deepEqual(await readdir(state), ["backups"]);
});
