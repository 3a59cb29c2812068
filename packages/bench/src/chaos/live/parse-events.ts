/** One server-sent event (HTML Living Standard, section 9.2.6), as far as live updates use them. */
export interface ServerEvent {
  type: string;
  id: string | null;
  data: string;
}

/** The events of a stream of text, however it is cut into pieces. */
export async function* parseEvents(pieces: AsyncIterable<string>): AsyncGenerator<ServerEvent> {
  let pending = "";
  for await (const piece of pieces) {
    pending += piece;
    const blocks = pending.split("\n\n");
    pending = blocks.pop() ?? "";
    for (const block of blocks) yield toEvent(block);
  }
}

function toEvent(block: string): ServerEvent {
  const event: ServerEvent = { type: "message", id: null, data: "" };
  const data: string[] = [];
  for (const line of block.split("\n")) {
    const [, field, value = ""] = /^(\w+): ?(.*)$/.exec(line) ?? [];
    if (field === "event") event.type = value;
    else if (field === "id") event.id = value;
    else if (field === "data") data.push(value);
  }
  return { ...event, data: data.join("\n") };
}
