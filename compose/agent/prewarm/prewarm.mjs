// Boots the gateway once while the image is built and chats with it, so that Node's compile cache is in the image.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ANSWER, startFakeModel } from "./fake-model.mjs";

const GATEWAY = "http://127.0.0.1:18789";
const TOKEN = "prewarm-only";
const DEADLINE = Date.now() + 240_000;

async function untilReady(gateway) {
  while (Date.now() < DEADLINE) {
    if (gateway.exitCode !== null) throw new Error(`the gateway ended with exit code ${gateway.exitCode}`);
    const ready = await fetch(`${GATEWAY}/readyz`).then((answer) => answer.ok, () => false);
    if (ready) return;
    await pause(250);
  }
  throw new Error("the gateway was not ready in time");
}

async function chat() {
  const answer = await fetch(`${GATEWAY}/v1/chat/completions`, {
    method: "POST",
    headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" },
    body: JSON.stringify({ model: "openclaw", stream: true, messages: [{ role: "user", content: "hello" }] }),
    signal: AbortSignal.timeout(DEADLINE - Date.now()),
  });
  const events = (await answer.text()).split("\n\n").filter((event) => event.startsWith("data: {"));
  const text = events.map((event) => JSON.parse(event.slice(6)).choices?.[0]?.delta?.content ?? "").join("");
  if (text !== ANSWER) throw new Error(`the gateway answered ${answer.status} ${JSON.stringify(events)}`);
}

const home = mkdtempSync(join(tmpdir(), "prewarm-"));
const state = join(home, ".openclaw");
mkdirSync(state, { mode: 0o700 });
cpSync(new URL("openclaw.json", import.meta.url), join(state, "openclaw.json"));
const model = await startFakeModel(18790);
const started = Date.now();
const seconds = () => ((Date.now() - started) / 1000).toFixed(1);
const gateway = spawn("openclaw", ["gateway", "run", "--bind", "loopback", "--auth", "token"], {
  env: {
    ...process.env,
    HOME: home,
    OPENCLAW_STATE_DIR: state,
    OPENCLAW_CONFIG_PATH: join(state, "openclaw.json"),
    XDG_CACHE_HOME: join(home, "cache"),
    OPENCLAW_GATEWAY_TOKEN: TOKEN,
    OPENCLAW_DISABLE_BONJOUR: "1",
    OPENCLAW_NO_AUTO_UPDATE: "1",
    OPENCLAW_SKIP_CHANNELS: "1",
    OPENCLAW_NO_RESPAWN: "1",
  },
  stdio: "inherit",
});
await untilReady(gateway);
console.log(`prewarm: ready after ${seconds()} s`);
await chat();
console.log(`prewarm: answered after ${seconds()} s`);
gateway.kill("SIGTERM");
if (gateway.exitCode === null) await once(gateway, "exit");
model.close();
rmSync(home, { recursive: true, force: true });
