import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { type Reply, titleFor } from "./script.ts";

const JSON_TYPE = { "content-type": "application/json" };
const EVENT_STREAM = { "content-type": "text/event-stream", "cache-control": "no-store" };
/** What was written has to leave before a connection is cut, or it would be lost as well. */
const BEFORE_CUT_MS = 50;

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, JSON_TYPE).end(JSON.stringify(body));
}

export const refuse = (response: ServerResponse, status: number, message: string): void =>
  sendJson(response, status, { error: { message, type: "error", param: null, code: null } });

const completion = (model: string, object: string, choice: Record<string, unknown>) => ({
  id: "chatcmpl-1",
  object,
  created: Math.floor(Date.now() / 1_000),
  model,
  choices: [{ index: 0, ...choice }],
});

/** Who doesn't ask for a stream asks for a title; a prompt with `no-title` in it gets none. */
export function sendTitle(response: ServerResponse, model: string, prompt: string): void {
  if (prompt.includes("no-title")) {
    refuse(response, 500, "No title, as asked for.");
    return;
  }
  const message = { role: "assistant", content: titleFor(prompt) };
  sendJson(response, 200, completion(model, "chat.completion", { message, finish_reason: "stop" }));
}

/** Sends an answer as server-sent events, and ends it as the reply says. */
export async function sendStream(
  response: ServerResponse,
  model: string,
  { pieces, delayMs, ending }: Exclude<Reply, { status: number }>,
): Promise<void> {
  const send = (delta: Record<string, unknown>, finish_reason: string | null = null) => {
    const chunk = completion(model, "chat.completion.chunk", { delta, finish_reason });
    return response.write(`data: ${JSON.stringify(chunk)}\n\n`);
  };
  response.writeHead(200, EVENT_STREAM);
  send({ role: "assistant", content: "" });
  for (const content of pieces) {
    if (delayMs > 0) await sleep(delayMs);
    if (response.destroyed) return;
    if (!send({ content })) await Promise.race([once(response, "drain"), once(response, "close")]);
  }
  if (ending === "done") {
    send({}, "stop");
    response.end("data: [DONE]\n\n");
  } else if (ending === "close") response.end();
  else if (ending === "cut") {
    await sleep(BEFORE_CUT_MS);
    response.socket?.resetAndDestroy();
  }
}
