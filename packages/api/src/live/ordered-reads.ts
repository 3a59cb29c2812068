import { type MessageChanges, readMessages } from "../services/message-reads.ts";

/** Hears what was read, or why it couldn't be. */
type Tell = (channelId: string, outcome: MessageChanges | Error) => void;

/**
 * Reads messages that notices told of, one read after another in each channel: how many replies a message
 * has carries no time of its own, so what was read later has to be told later. What is told of during a
 * read shares the next one.
 */
export class OrderedReads {
  readonly #tell: Tell;
  readonly #waiting = new Map<string, Set<string>>();

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  read(channelId: string, ids: readonly string[]): void {
    const waiting = this.#waiting.get(channelId);
    if (waiting === undefined) void this.#readAll(channelId, new Set(ids));
    else for (const id of ids) waiting.add(id);
  }

  async #readAll(channelId: string, first: Set<string>): Promise<void> {
    for (let ids = first; ids.size > 0; ids = this.#waiting.get(channelId) ?? new Set()) {
      this.#waiting.set(channelId, new Set());
      const outcome = await readMessages(channelId, [...ids]).catch((error: Error) => error);
      this.#tell(channelId, outcome);
    }
    this.#waiting.delete(channelId);
  }
}
