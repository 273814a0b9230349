// An LLM vendor for compose-test.sh: lists one model and answers one sentence, word by word. Speaks as much of the
// chat-completions protocol as a probe and a gateway use.
//   node compose-vendor.mjs PORT KEY
import { createServer } from "node:http";

const [port, key] = process.argv.slice(2);
const MODEL = "compose-test";
const ANSWER = ["Hello", " from", " the", " composed", " Mosaic"];

const json = (response, status, body) => response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));

const chunk = (delta, finishReason = null) =>
  `data: ${JSON.stringify({
    id: "c1",
    object: "chat.completion.chunk",
    created: 0,
    model: MODEL,
    choices: [{ index: 0, delta, finish_reason: finishReason }],
  })}\n\n`;

function stream(response) {
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.write(chunk({ role: "assistant", content: "" }));
  const words = [...ANSWER];
  const timer = setInterval(() => {
    const word = words.shift();
    if (word !== undefined) return response.write(chunk({ content: word }));
    clearInterval(timer);
    response.end(`${chunk({}, "stop")}data: [DONE]\n\n`);
  }, 150);
}

createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  if (request.headers.authorization !== `Bearer ${key}`) return json(response, 401, { error: { message: "wrong key" } });
  if (request.method === "GET" && request.url === "/v1/models") return json(response, 200, { object: "list", data: [{ id: MODEL, object: "model" }] });
  if (request.method !== "POST" || request.url !== "/v1/chat/completions") return json(response, 404, { error: { message: "not here" } });
  if (JSON.parse(Buffer.concat(parts)).stream) return stream(response);
  json(response, 200, {
    id: "c1",
    object: "chat.completion",
    created: 0,
    model: MODEL,
    choices: [{ index: 0, message: { role: "assistant", content: ANSWER.join("") }, finish_reason: "stop" }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  });
}).listen(Number(port), "0.0.0.0");
