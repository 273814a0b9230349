// Lets a running agent fetch its configuration and files again, as it did when it started; its gateway watches the
// configuration by itself. Mosaic runs it in the container and reads the one word it says, whether the configuration
// changed; with --undo it puts the configuration from before the last change back. No dependencies.
import { readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { StartFailure, prepare, readSettings, writeInside } from "./entrypoint.mjs";

// Of a name that the next start clears away.
const BEFORE = "openclaw.json.before";

// Somebody waits, and what cannot be fetched now comes with the next start at the latest.
const PAUSES_MS = [500];

const textOf = (path) => readFile(path, "utf8").catch(() => "");

/** Resolves with whether the configuration is another now. */
export async function refresh(env, options = {}) {
  const { stateDir } = readSettings(env);
  const path = join(stateDir, "openclaw.json");
  const before = await textOf(path);
  await prepare(env, { pauses: PAUSES_MS, ...options });
  if ((await textOf(path)) === before) return false;
  await writeInside(stateDir, BEFORE, before);
  return true;
}

/** Once only: what was undone is no state to go back to. */
export async function undo(env) {
  const { stateDir } = readSettings(env);
  await rename(join(stateDir, BEFORE), join(stateDir, "openclaw.json"));
}

const isMain = process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isMain) {
  try {
    if (process.argv[2] === "--undo") await undo(process.env);
    else process.stdout.write((await refresh(process.env)) ? "changed\n" : "same\n");
  } catch (error) {
    const known = error instanceof StartFailure;
    process.stderr.write(`mosaic: ${known ? error.message : `cannot write the agent's files (${error.code ?? error.name})`}\n`);
    process.exitCode = known ? error.exitCode : 1;
  }
}
