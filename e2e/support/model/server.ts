import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { refuse, sendJson, sendStream, sendTitle } from "./completions.ts";
import { replyTo } from "./script.ts";

export interface ModelServerOptions {
  /** 0 takes a free one. */
  port?: number;
  /** Other keys, and none, are refused then. */
  apiKey?: string | undefined;
  models?: string[];
  /** Between the words of an answer that only says back what it was asked. */
  delayMs?: number;
}

/** A completion that was asked for, as far as it counts here. */
interface Asked {
  model: string;
  stream?: boolean;
  messages: { role: string; content: string }[];
}

/** What `GET /requests` tells, oldest first. */
export type ModelRequest = Asked & { authorization: string | null };

export interface ModelServer {
  /** What goes into `OPENAI_API_BASE_URL`. */
  url: string;
  requests: readonly ModelRequest[];
  stop(): Promise<void>;
}

/**
 * Starts a small OpenAI-compatible model server, for tests and demonstrations. What it answers is up to
 * the prompt: `script.ts` has the directives, such as `/words 200 20`.
 */
export async function startModelServer(options: ModelServerOptions = {}): Promise<ModelServer> {
  const requests: ModelRequest[] = [];
  const server = createServer((request, response) => {
    answer(request, response, { options, requests }).catch(() => response.destroy());
  });
  server.listen(options.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

interface State {
  options: ModelServerOptions;
  requests: ModelRequest[];
}

const modelsOf = ({ models = ["tidal-1", "tidal-mini"] }: ModelServerOptions): string[] => models;

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  state: State,
): Promise<void> {
  const { apiKey } = state.options;
  const { authorization } = request.headers;
  const route = `${request.method} ${request.url}`;
  if (route === "GET /requests") sendJson(response, 200, state.requests);
  else if (apiKey !== undefined && authorization !== `Bearer ${apiKey}`) {
    refuse(response, 401, `Incorrect API key provided: ${authorization}`);
  } else if (route === "GET /v1/models") {
    const data = modelsOf(state.options).map((id) => ({ id, object: "model" }));
    sendJson(response, 200, { object: "list", data });
  } else if (route === "POST /v1/chat/completions") await complete(request, response, state);
  else refuse(response, 404, `There is no ${route}`);
}

async function complete(
  request: IncomingMessage,
  response: ServerResponse,
  { options, requests }: State,
): Promise<void> {
  const asked = (await readJson(request)) as Asked;
  requests.push({ ...asked, authorization: request.headers.authorization ?? null });
  const { model, stream = false } = asked;
  if (!modelsOf(options).includes(model)) {
    refuse(response, 404, `The model '${model}' does not exist`);
    return;
  }
  const prompt = promptOf(asked);
  if (!stream) {
    sendTitle(response, model, prompt);
    return;
  }
  const reply = replyTo(prompt, options.delayMs);
  if ("status" in reply) refuse(response, reply.status, reply.message);
  else await sendStream(response, model, reply);
}

/** The last paragraph of the last message: what stands before it came earlier, or is an instruction. */
const promptOf = ({ messages }: Asked): string =>
  messages.at(-1)?.content.split("\n\n").at(-1) ?? "";

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}
