import assert from "node:assert/strict";
import { lstat, mkdir, readFile, readdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { prepare, start } from "../entrypoint.mjs";
import { environment, json, newState, startMosaic } from "./mosaic-double.mjs";

async function deliver(t, state, files) {
  const mosaic = await startMosaic({ "agent-files": json({ files }) });
  t.after(() => mosaic.close());
  return prepare(environment(mosaic, state), { pauses: [] });
}

for (const path of ["../x", "workspace/../../x", "/etc/x", "", "a//b", "./x", "a\\..\\x", "x\0", null, 7]) {
  test(`refuses the path ${JSON.stringify(path)} and writes nothing at all`, async (t) => {
    const state = await newState(t);

    const delivery = deliver(t, state, [
      { path: "workspace/SOUL.md", content: "fine" },
      { path, content: "bad" },
    ]);

    await assert.rejects(delivery, { exitCode: 78, message: /outside the state directory/ });
    assert.deepEqual(await readdir(dirname(state)), []);
  });
}

test("refuses a list of files that is none, and a file without text", async (t) => {
  const state = await newState(t);

  await assert.rejects(deliver(t, state, "workspace/SOUL.md"), { exitCode: 78 });
  await assert.rejects(deliver(t, state, [null]), { exitCode: 78 });
  await assert.rejects(deliver(t, state, [{ path: "a", content: { b: 1 } }]), { exitCode: 78 });
});

test("never writes through a folder that is a link", async (t) => {
  const state = await newState(t);
  const outside = join(dirname(state), "outside");
  await mkdir(outside);
  await mkdir(state);
  await symlink(outside, join(state, "workspace"));

  await assert.rejects(deliver(t, state, [{ path: "workspace/SOUL.md", content: "x" }]), {
    exitCode: 78,
    message: /workspace is not a folder/,
  });

  assert.deepEqual(await readdir(outside), []);
});

test("replaces a file that is a link instead of following it", async (t) => {
  const state = await newState(t);
  const outside = join(dirname(state), "precious");
  await writeFile(outside, "untouched");
  await mkdir(join(state, "workspace"), { recursive: true });
  await symlink(outside, join(state, "workspace/SOUL.md"));
  await symlink(outside, join(state, "openclaw.json"));

  await deliver(t, state, [{ path: "workspace/SOUL.md", content: "new" }]);

  assert.equal(await readFile(outside, "utf8"), "untouched");
  assert.equal(await readFile(join(state, "workspace/SOUL.md"), "utf8"), "new");
  assert.ok((await lstat(join(state, "openclaw.json"))).isFile());
});

test("says so when a folder stands where a file belongs", async (t) => {
  const state = await newState(t);
  await mkdir(join(state, "workspace/SOUL.md"), { recursive: true });

  await assert.rejects(deliver(t, state, [{ path: "workspace/SOUL.md", content: "x" }]), {
    exitCode: 78,
    message: /is a folder/,
  });

  assert.deepEqual(await readdir(join(state, "workspace")), ["SOUL.md"]);
});

test("leaves nothing of earlier settings, which may hold keys", async (t) => {
  const state = await newState(t);
  const mosaic = await startMosaic({ "agent-files": json({ files: [] }) });
  t.after(() => mosaic.close());
  await mkdir(join(state, "openclaw.json.backups"), { recursive: true });
  await writeFile(join(state, "openclaw.json.last-good"), "sk-old");
  await writeFile(join(state, "other.json"), "kept");

  await start(environment(mosaic, state), { pauses: [] });

  assert.deepEqual((await readdir(state)).sort(), ["openclaw.json", "other.json"]);
});
