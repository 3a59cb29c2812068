import type { APIRequestContext, APIResponse } from "@playwright/test";
import superjson, { type SuperJSONResult } from "superjson";

/** What the procedures refuse with: tRPC's code, such as FORBIDDEN, and the sentence a person would read. */
export class ProcedureError extends Error {
  override readonly name = "ProcedureError";
  readonly code: string;

  constructor(path: string, code: string, message: string) {
    super(`${path}: ${code}: ${message}`);
    this.code = code;
  }
}

type Answer =
  | { result: { data: SuperJSONResult } }
  | { error: { json: { message: string; data: { code: string } } } };

async function read<T>(path: string, response: APIResponse): Promise<T> {
  const text = await response.text();
  let answer: Answer;
  try {
    answer = JSON.parse(text) as Answer;
  } catch {
    throw new Error(`${path} answered ${response.status()} with no JSON: ${text.slice(0, 500)}`);
  }
  if ("result" in answer) return superjson.deserialize<T>(answer.result.data);
  const { message, data } = answer.error.json;
  throw new ProcedureError(path, data.code, message);
}

/**
 * Calls tRPC procedures over HTTP, with the cookies of `request`; `page.request` shares its page's.
 * Both reject with a {@link ProcedureError} when the procedure refuses.
 */
export const trpc = (request: APIRequestContext) => ({
  async query<T>(path: string, input?: unknown): Promise<T> {
    const params = { input: JSON.stringify(superjson.serialize(input)) };
    return read<T>(path, await request.get(`/api/trpc/${path}`, { params }));
  },
  async mutate<T>(path: string, input?: unknown): Promise<T> {
    const data = superjson.serialize(input);
    return read<T>(path, await request.post(`/api/trpc/${path}`, { data }));
  },
});
