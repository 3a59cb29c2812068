import { textOf } from "./text-of.ts";

interface Completion {
  error?: unknown;
  choices?: { message?: { content?: unknown }; finish_reason?: unknown }[];
}

const event = (data: unknown) => `data: ${JSON.stringify(data)}\n\n`;

/**
 * The body of a server that gives its whole answer at once although it was asked for a stream, as that stream.
 * What is no completion stays as it is.
 */
export function toStream(body: string): string {
  const completion = parse(body);
  if (completion?.error) return event({ error: completion.error });
  if (!Array.isArray(completion?.choices)) return body;
  const [choice] = completion.choices;
  const content = textOf(choice?.message?.content);
  const reason = choice?.finish_reason ?? "stop";
  return `${event({ choices: [{ delta: { content }, finish_reason: reason }] })}data: [DONE]\n\n`;
}

function parse(body: string): Completion | null {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
