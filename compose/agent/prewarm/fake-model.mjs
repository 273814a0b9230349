// The smallest model that speaks the streaming chat-completions protocol.
import { createServer } from "node:http";

export const ANSWER = "warm and ready";

const chunk = (delta, finishReason = null) =>
  `data: ${JSON.stringify({
    id: "prewarm",
    object: "chat.completion.chunk",
    created: 0,
    model: "prewarm",
    choices: [{ index: 0, delta, finish_reason: finishReason }],
  })}\n\n`;

/** Listens on the loopback port and resolves with the server. */
export function startFakeModel(port) {
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write(chunk({ role: "assistant", content: "" }));
      for (const word of ANSWER.split(/(?= )/)) response.write(chunk({ content: word }));
      response.end(`${chunk({}, "stop")}data: [DONE]\n\n`);
    });
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", () => resolve(server));
  });
}
