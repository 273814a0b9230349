import assert from "node:assert/strict";
import { chmod, lstat, mkdir, readFile, readdir, readlink, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { prepare, start } from "../entrypoint.mjs";
import { environment, json, newState, startMosaic } from "./mosaic-double.mjs";

async function deliver(t, state, files, options = {}) {
  const mosaic = await startMosaic({ "agent-files": json({ files }) });
  t.after(() => mosaic.close());
  return prepare(environment(mosaic, state), { pauses: [], ...options });
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

test("sets a link aside that stands where a folder belongs, and never writes through it", async (t) => {
  const state = await newState(t);
  const outside = join(dirname(state), "outside");
  await mkdir(outside);
  await mkdir(state);
  await symlink(outside, join(state, "workspace"));

  await deliver(t, state, [{ path: "workspace/SOUL.md", content: "x" }]);

  assert.deepEqual(await readdir(outside), []);
  assert.equal(await readFile(join(state, "workspace/SOUL.md"), "utf8"), "x");
  const [backup] = await readdir(join(state, "backups"));
  assert.equal(await readlink(join(state, "backups", backup)), outside);
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

test("sets a folder aside that stands where a file belongs, and says where it went", async (t) => {
  const state = await newState(t);
  for (const path of ["workspace/SOUL.md", "openclaw.json"]) {
    await mkdir(join(state, path), { recursive: true });
    await writeFile(join(state, path, "notes"), `kept of ${path}`);
    await chmod(join(state, path), 0o500);
  }
  const lines = [];

  await deliver(t, state, [{ path: "workspace/SOUL.md", content: "x" }], { log: (line) => lines.push(line) });

  assert.equal(await readFile(join(state, "workspace/SOUL.md"), "utf8"), "x");
  assert.ok((await lstat(join(state, "openclaw.json"))).isFile());
  const backups = (await readdir(join(state, "backups"))).sort();
  assert.equal(backups.length, 2);
  assert.match(lines[0], /^workspace\/SOUL\.md stood in the way .* is now backups\/.*workspace_SOUL\.md/);
  const kept = await Promise.all(backups.map((name) => readFile(join(state, "backups", name, "notes"), "utf8")));
  assert.deepEqual(kept.sort(), ["kept of openclaw.json", "kept of workspace/SOUL.md"]);
});

for (const [what, plant] of [
  ["a file where the workspace belongs", (state) => writeFile(join(state, "workspace"), "x")],
  ["a file where the backups belong", async (state) => {
    await mkdir(join(state, "workspace/SOUL.md"), { recursive: true });
    await writeFile(join(state, "backups"), "x");
  }],
  ["a link where the backups belong", async (state) => {
    await mkdir(join(state, "workspace/SOUL.md"), { recursive: true });
    await symlink("/tmp", join(state, "backups"));
  }],
  ["a workspace nobody may enter", async (state) => {
    await mkdir(join(state, "workspace"));
    await chmod(join(state, "workspace"), 0o000);
  }],
  ["a link that leads nowhere", (state) => symlink("nowhere", join(state, "workspace"))],
  ["a link to itself", (state) => symlink("workspace", join(state, "workspace"))],
]) {
  test(`starts in spite of ${what}`, async (t) => {
    const state = await newState(t);
    await mkdir(state);
    await plant(state);

    await deliver(t, state, [{ path: "workspace/SOUL.md", content: "x" }]);

    assert.equal(await readFile(join(state, "workspace/SOUL.md"), "utf8"), "x");
    assert.equal((await lstat(join(state, "workspace"))).mode & 0o700, 0o700);
  });
}

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
