// A Mosaic that answers the agents' listener as each test wants it, and records what it was asked.
import { createServer } from "node:http";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const TOKEN = "a-token-of-this-container";
export const CONFIG = { gateway: { mode: "local" } };

export const json = (value) => ({ status: 200, body: JSON.stringify(value) });

/** Listens on a free port; routes maps a resource (agent-config, agent-files) to an answer or a function giving one. */
export async function startMosaic(routes = {}, port = 0) {
  const requests = [];
  const answers = { "agent-config": json(CONFIG), "agent-files": json({ files: [] }), ...routes };
  const server = createServer((request, response) => {
    requests.push({ url: request.url, authorization: request.headers.authorization });
    const route = answers[request.url.split("/")[3]];
    const answer = typeof route === "function" ? route(requests.length) : route;
    response.writeHead(answer.status, answer.headers ?? {}).end(answer.body ?? "");
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return {
    requests,
    url: `http://127.0.0.1:${server.address().port}`,
    port: server.address().port,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A state directory of its own for the test. */
export async function newState(t) {
  const root = await mkdtemp(join(tmpdir(), "agent-entrypoint-"));
  t.after(() => rm(root, { recursive: true, force: true }));
  return join(root, "state");
}

/** The environment of a container of agent 42. */
export const environment = (mosaic, stateDir, more = {}) => ({
  AGENT_ID: "42",
  AGENT_TYPE: "user",
  AGENT_TOKEN: TOKEN,
  MOSAIC_API_URL: mosaic.url,
  OPENCLAW_STATE_DIR: stateDir,
  ...more,
});
