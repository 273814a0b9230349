// Fetches an agent's configuration and files from Mosaic, writes them into the state directory and prints the
// gateway token for entrypoint.sh. No dependencies: it also runs in the unmodified upstream image.
import { randomBytes } from "node:crypto";
import { chmod, lstat, mkdir, open, readFile, readdir, realpath, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";

/** Exit codes of sysexits.h: 78 will be the same next time, 75 may heal by itself. */
export const EXIT_CONFIG = 78;
export const EXIT_UNREACHABLE = 75;

const PAUSES_MS = [250, 500, 1000, 2000, 3000, 4000, 4000];
const REQUEST_TIMEOUT_MS = 5_000;
const LARGEST_ANSWER = 16 * 1024 * 1024;

/** Where in the state directory lies what was moved out of the way; reset-files.sh knows it too. */
const BACKUPS = "backups";

export class StartFailure extends Error {
  constructor(exitCode, message) {
    super(message);
    this.exitCode = exitCode;
  }
}

const misconfigured = (message) => new StartFailure(EXIT_CONFIG, message);

export function readSettings(env) {
  const required = (name) => {
    const value = env[name]?.trim();
    if (!value) throw misconfigured(`${name} is not set`);
    return value;
  };
  const type = env.AGENT_TYPE?.trim() || "user";
  if (!/^[a-z]+$/.test(type)) throw misconfigured("AGENT_TYPE must be user or system");
  const id = required("AGENT_ID");
  if (!/^[A-Za-z0-9-]+$/.test(id)) throw misconfigured("AGENT_ID is not an id");
  const api = required("MOSAIC_API_URL").replace(/\/+$/, "");
  if (!URL.canParse(api) || !/^https?:$/.test(new URL(api).protocol)) throw misconfigured("MOSAIC_API_URL is not an http address");
  const stateDir = env.OPENCLAW_STATE_DIR?.trim() || join(env.HOME?.trim() || "/home/node", ".openclaw");
  return { type, id, api, stateDir };
}

export async function readToken(env) {
  let token = env.AGENT_TOKEN;
  const file = env.AGENT_TOKEN_FILE?.trim();
  if (file) {
    try {
      token = await readFile(file, "utf8");
    } catch (error) {
      throw misconfigured(`the token file ${file} cannot be read (${error.code})`);
    }
  }
  token = token?.trim();
  if (!token) throw misconfigured("no agent token: AGENT_TOKEN_FILE or AGENT_TOKEN must hold it");
  if (!/^[\x21-\x7e]+$/.test(token)) throw misconfigured("the agent token holds characters that no token has");
  return token;
}

async function readCapped(response) {
  const parts = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > LARGEST_ANSWER) throw misconfigured("Mosaic's answer is too large");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

function parseObject(text, what) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw misconfigured(`Mosaic's ${what} is not JSON`);
  }
  if (value === null || typeof value !== "object" || Array.isArray(value)) throw misconfigured(`Mosaic's ${what} is not a JSON object`);
  return value;
}

/** Gets a JSON object, trying again while Mosaic cannot be reached or is not ready. */
export async function fetchObject(url, token, what, { pauses = PAUSES_MS, log = () => {} } = {}) {
  for (let attempt = 0; ; attempt++) {
    let trouble;
    try {
      const response = await fetch(url, {
        headers: { authorization: `Bearer ${token}`, accept: "application/json" },
        redirect: "manual",
        signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
      });
      const text = await readCapped(response);
      if (response.status === 200) return parseObject(text, what);
      const temporary = response.status >= 500 || response.status === 408 || response.status === 429;
      if (!temporary) throw misconfigured(`Mosaic refused the ${what} with status ${response.status}`);
      trouble = `status ${response.status}`;
    } catch (error) {
      if (error instanceof StartFailure) throw error;
      trouble = error.cause?.code ?? error.name;
    }
    if (attempt >= pauses.length) throw new StartFailure(EXIT_UNREACHABLE, `Mosaic gave no ${what} after ${attempt + 1} tries (${trouble})`);
    log(`no ${what} yet (${trouble}), trying again in ${pauses[attempt]} ms`);
    await pause(pauses[attempt]);
  }
}

/** The path's names; refuses any path that could leave the state directory. */
export function segmentsOf(path) {
  const segments = typeof path === "string" ? path.split("/") : [""];
  const bad = segments.some((name) => name === "" || name === "." || name === ".." || /[\\\0]/.test(name));
  if (bad) throw misconfigured(`Mosaic named a file outside the state directory: ${JSON.stringify(path)}`);
  return segments;
}

const OWNER_ONLY = 0o700;

/**
 * Moves what lies at a path out of the way, into the folder of backups; the agent owns its volume and may have put
 * anything anywhere, and what it put there may be worth something to its owner.
 */
async function setAside(stateDir, names, log) {
  const backups = join(stateDir, BACKUPS);
  const kind = await kindOf(backups);
  if (kind === "other") await rename(backups, `${backups}.${randomBytes(8).toString("hex")}`);
  if (kind !== "folder") await mkdir(backups, { mode: OWNER_ONLY });
  const found = join(stateDir, ...names);
  // A folder that is not its owner's to write cannot be moved.
  for (const folder of [backups, found]) if ((await kindOf(folder)) === "folder") await chmod(folder, OWNER_ONLY);
  const stamp = new Date().toISOString().replaceAll(":", "");
  const name = `${stamp}-${names.join("_")}-${randomBytes(4).toString("hex")}`;
  await rename(found, join(backups, name));
  log(`${names.join("/")} stood in the way of a file of Mosaic's and is now ${BACKUPS}/${name}`);
}

async function kindOf(path) {
  try {
    return (await lstat(path)).isDirectory() ? "folder" : "other";
  } catch (error) {
    if (error.code === "ENOENT") return "nothing";
    throw error;
  }
}

// A folder that is a link is never written through: it is set aside like anything else that is no folder.
async function makeFolders(stateDir, names, log) {
  let folder = stateDir;
  for (const [depth, name] of names.entries()) {
    folder = join(folder, name);
    if ((await kindOf(folder)) === "other") await setAside(stateDir, names.slice(0, depth + 1), log);
    await mkdir(folder, { mode: OWNER_ONLY }).catch((error) => {
      if (error.code !== "EEXIST") throw error;
    });
    const found = await lstat(folder);
    if (!found.isDirectory()) throw misconfigured(`${folder} is not a folder, so nothing is written there`);
    if ((found.mode & OWNER_ONLY) !== OWNER_ONLY) await chmod(folder, OWNER_ONLY);
  }
  return folder;
}

/** Replaces the file in one step; a link of that name is replaced, not followed, and a folder is set aside. */
export async function writeInside(stateDir, path, content, { log = () => {} } = {}) {
  const segments = segmentsOf(path);
  const folder = await makeFolders(stateDir, segments.slice(0, -1), log);
  const target = join(folder, segments.at(-1));
  const draft = join(folder, `.${randomBytes(8).toString("hex")}.mosaic`);
  const file = await open(draft, "wx", 0o600);
  try {
    await file.writeFile(content);
    await file.close();
    if ((await kindOf(target)) === "folder") await setAside(stateDir, segments, log);
    await rename(draft, target);
  } catch (error) {
    await file.close().catch(() => {});
    await rm(draft, { force: true });
    throw error;
  }
}

function checkedFiles(answer) {
  if (!Array.isArray(answer.files)) throw misconfigured("Mosaic's agent files have no list of files");
  for (const file of answer.files) {
    segmentsOf(file?.path);
    if (typeof file.content !== "string") throw misconfigured(`Mosaic's file ${file.path} has no content`);
  }
  return answer.files;
}

// OpenClaw keeps copies beside its settings. Those of an earlier start may hold provider keys.
async function forgetEarlierSettings(root) {
  const copies = (await readdir(root)).filter((name) => name.startsWith("openclaw.json."));
  for (const name of copies) await rm(join(root, name), { force: true, recursive: true });
}

/** Fetches everything before it writes anything; resolves with the gateway token. */
export async function prepare(env, options = {}) {
  const { type, id, api, stateDir } = readSettings(env);
  const token = await readToken(env);
  const get = (resource, what) => fetchObject(`${api}/api/internal/${resource}/${type}/${id}`, token, what, options);
  const config = await get("agent-config", "configuration");
  const files = checkedFiles(await get("agent-files", "agent files"));
  await mkdir(stateDir, { recursive: true, mode: 0o700 });
  const root = await realpath(stateDir);
  for (const { path, content } of files) await writeInside(root, path, content, options);
  await writeInside(root, "openclaw.json", `${JSON.stringify(config, null, 2)}\n`, options);
  return token;
}

/** What a container does before its gateway: like {@link prepare}, and nothing is left of earlier settings. */
export async function start(env, options = {}) {
  const token = await prepare(env, options);
  await forgetEarlierSettings(await realpath(readSettings(env).stateDir));
  return token;
}

const isMain = process.argv[1] && import.meta.url === pathToFileURL(await realpath(process.argv[1])).href;
if (isMain) {
  const log = (message) => process.stderr.write(`mosaic: ${message}\n`);
  try {
    process.stdout.write(await start(process.env, { log }));
  } catch (error) {
    log(error instanceof StartFailure ? error.message : `cannot write the agent's files (${error.code ?? error.name})`);
    process.exitCode = error instanceof StartFailure ? error.exitCode : 1;
  }
}
