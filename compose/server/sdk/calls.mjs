// Calls a running Mosaic with an unmodified SDK: node calls.mjs SDK TASK URL TOKEN WORD. Says in one line of JSON what came of it.
//
//   tool   lets the agent call a function, answers it and gives back what the agent says then
//   error  sends what cannot be served and gives back the words the SDK shows for it
//   embed  has two texts turned into vectors, and gives them back
//   stop   asks for a long answer, with WORD in the prompt, and stops the call at a line of standard input
import { createInterface } from "node:readline";
import { ChatOpenAI } from "@langchain/openai";
import { HumanMessage, ToolMessage } from "@langchain/core/messages";
import { createOpenAI } from "@ai-sdk/openai";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { generateText, stepCountIs, streamText, tool } from "ai";
import OpenAI from "openai";
import { z } from "zod";

const [sdk, task, baseURL, apiKey, word] = process.argv.slice(2);
const MODEL = "openclaw";
const ASK = 'What is the weather? [tool get_weather {"city":"Paris"}]';
const SLOW = `[slow] ${word}`;
const PARAMETERS = {
  type: "object",
  properties: { city: { type: "string" } },
  required: ["city"],
  additionalProperties: false,
};
const answered = [];
const weather = ({ city }) => {
  answered.push(city);
  return `21 degrees in ${city}`;
};

/** Ends the call when a line comes in. */
function stopping() {
  const controller = new AbortController();
  createInterface({ input: process.stdin }).once("line", () => controller.abort());
  return controller.signal;
}

const openai = () => new OpenAI({ baseURL, apiKey });

const chatTool = { type: "function", function: { name: "get_weather", parameters: PARAMETERS, strict: true } };
const responseTool = { type: "function", name: "get_weather", parameters: PARAMETERS, strict: true };
const aiTools = {
  get_weather: tool({ description: "The weather", inputSchema: z.object({ city: z.string() }), execute: weather }),
};

const SDKS = {
  openai: {
    async tool() {
      const messages = [{ role: "user", content: ASK }];
      const first = await openai().chat.completions.create({ model: MODEL, messages, tools: [chatTool] });
      const message = first.choices[0].message;
      messages.push(message);
      for (const call of message.tool_calls) {
        messages.push({ role: "tool", tool_call_id: call.id, content: weather(JSON.parse(call.function.arguments)) });
      }
      const last = await openai().chat.completions.create({ model: MODEL, messages, tools: [chatTool] });
      return last.choices[0].message.content;
    },
    error: () => openai().chat.completions.create({ model: MODEL, messages: [{ role: "user", content: "x" }], temperature: 9 }),
    // The SDK asks for base64 by itself, and makes numbers of it.
    embed: () => openai().embeddings.create({ model: "acme/vectors", input: ["one", "two"] }),
    stop: (signal) =>
      openai().chat.completions.create({ model: MODEL, messages: [{ role: "user", content: SLOW }] }, { signal }),
  },
  "openai-responses": {
    async tool() {
      const call = { model: MODEL, tools: [responseTool] };
      const first = await openai().responses.create({ ...call, input: ASK });
      const results = first.output
        .filter((item) => item.type === "function_call")
        .map(({ call_id, arguments: given }) => ({
          type: "function_call_output",
          call_id,
          output: weather(JSON.parse(given)),
        }));
      const last = await openai().responses.create({ ...call, input: results, previous_response_id: first.id });
      return last.output_text;
    },
    error: () => openai().responses.create({ model: MODEL, input: "x", temperature: 9 }),
    stop: (signal) => openai().responses.create({ model: MODEL, input: SLOW }, { signal }),
  },
  "openai-responses-stream": {
    async tool() {
      const call = { model: MODEL, tools: [responseTool], store: false };
      const input = [{ role: "user", content: ASK }];
      const first = await openai().responses.stream({ ...call, input }).finalResponse();
      input.push(...first.output);
      for (const item of first.output.filter(({ type }) => type === "function_call")) {
        const output = weather(JSON.parse(item.arguments));
        input.push({ type: "function_call_output", call_id: item.call_id, output });
      }
      return (await openai().responses.stream({ ...call, input }).finalResponse()).output_text;
    },
    error: () => openai().responses.stream({ model: MODEL, input: "x", temperature: 9 }).finalResponse(),
    async stop(signal) {
      const stream = await openai().responses.create({ model: MODEL, input: SLOW, stream: true }, { signal });
      for await (const event of stream) void event;
      throw signal.reason;
    },
  },
  "ai-compatible": ai(() => createOpenAICompatible({ name: "mosaic", baseURL, apiKey })(MODEL)),
  "ai-responses": ai(() => createOpenAI({ baseURL, apiKey }).responses(MODEL)),
  // Continue's own client library, in the way its extensions of editors ask: always by streams.
  continue: {
    async tool() {
      const messages = [{ role: "user", content: ASK }];
      const first = await continued(messages);
      messages.push(first);
      for (const call of first.tool_calls) {
        messages.push({ role: "tool", tool_call_id: call.id, content: weather(JSON.parse(call.function.arguments)) });
      }
      return (await continued(messages)).content;
    },
    async error() {
      for await (const chunk of continueSays({ messages: [{ role: "user", content: "x" }], temperature: 9 })) void chunk;
    },
    async stop(signal) {
      for await (const chunk of continueSays({ messages: [{ role: "user", content: SLOW }] }, signal)) void chunk;
      throw signal.reason;
    },
  },
  // LibreChat's client library speaks by this one, in this version.
  langchain: langchain({}),
  "langchain-responses": langchain({ useResponsesApi: true }),
};

function ai(model) {
  const call = () => ({ model: model(), maxRetries: 0 });
  return {
    async tool() {
      const { text } = await generateText({ ...call(), prompt: ASK, tools: aiTools, stopWhen: stepCountIs(4) });
      return text;
    },
    error: () => generateText({ ...call(), prompt: "x", temperature: 9 }),
    async stop(abortSignal) {
      const { textStream } = streamText({ ...call(), prompt: SLOW, abortSignal });
      for await (const piece of textStream) void piece;
      throw abortSignal.reason;
    },
  };
}

async function* continueSays(body, signal = new AbortController().signal) {
  const { constructLlmApi } = await import("@continuedev/openai-adapters");
  const api = constructLlmApi({ provider: "openai", apiKey, apiBase: `${baseURL}/` });
  yield* api.chatCompletionStream({ model: MODEL, max_tokens: 4096, stream: true, ...body }, signal);
}

/** What the agent says, put together from its pieces. */
async function continued(messages) {
  const said = { role: "assistant", content: "" };
  for await (const { choices } of continueSays({ messages, tools: [chatTool] })) {
    const delta = choices[0]?.delta ?? {};
    said.content += delta.content ?? "";
    for (const { index, id, function: piece } of delta.tool_calls ?? []) {
      said.tool_calls ??= [];
      said.tool_calls[index] ??= { id, type: "function", function: { name: piece.name, arguments: "" } };
      said.tool_calls[index].function.arguments += piece.arguments ?? "";
    }
  }
  return said;
}

function langchain(more) {
  const model = (fields) =>
    new ChatOpenAI({ model: MODEL, apiKey, maxRetries: 0, configuration: { baseURL }, ...more, ...fields });
  return {
    async tool() {
      const bound = model().bindTools([chatTool]);
      const messages = [new HumanMessage(ASK)];
      const first = await bound.invoke(messages);
      messages.push(first);
      for (const call of first.tool_calls) {
        messages.push(new ToolMessage({ content: weather(call.args), tool_call_id: call.id }));
      }
      return (await bound.invoke(messages)).text;
    },
    error: () => model({ temperature: 9 }).invoke("x"),
    stop: (signal) => model().invoke(SLOW, { signal }),
  };
}

const TASKS = {
  async tool(calls) {
    const said = await calls.tool();
    return { answered, said };
  },
  async error(calls) {
    try {
      await calls.error();
      return { error: null };
    } catch (refusal) {
      return { error: refusal.message };
    }
  },
  async embed(calls) {
    const { data, model, usage } = await calls.embed();
    return { vectors: data.map(({ embedding }) => embedding), model, tokens: usage.total_tokens };
  },
  async stop(calls) {
    const signal = stopping();
    try {
      await calls.stop(signal);
      return { stopped: false };
    } catch {
      return { stopped: signal.aborted };
    }
  },
};

console.log(JSON.stringify(await TASKS[task](SDKS[sdk])));
process.exit(0);
