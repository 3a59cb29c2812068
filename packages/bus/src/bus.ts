import { log, singleton } from "@tidings/config";
import { type Client, createConnection } from "@tidings/prisma";
import { decodeNotice, type Gap, NOTIFY_CHANNEL, type Notice } from "./notice.ts";

const RETRY_FIRST_MS = 50;
const RETRY_LONGEST_MS = 3_000;
/** A connection that died without a word (a pulled cable, a sleeping laptop) is found out by asking. */
const PROBE_EVERY_MS = 10_000;
const PROBE_TIMEOUT_MS = 5_000;

export type BusListener = (event: Notice | Gap) => void;

/** Live events between processes over one LISTEN connection, which is made again whenever it is lost. */
export class Bus {
  readonly #listeners = new Set<BusListener>();
  #client: Client | undefined;
  #connecting: Promise<void> | undefined;
  #probe: NodeJS.Timeout | undefined;
  #hasListened = false;
  #closed = false;

  /** Calls `listener` for every notice from now on; the returned function ends that. */
  subscribe(listener: BusListener): () => void {
    this.#listeners.add(listener);
    void this.ready();
    return () => this.#listeners.delete(listener);
  }

  /** Calls `listener` like {@link subscribe}, but only while somebody else has notices arrive here. */
  overhear(listener: BusListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Resolves once notices arrive. What is read from the database after that misses none. */
  ready(): Promise<void> {
    if (this.#client !== undefined || this.#closed) return Promise.resolve();
    this.#connecting ??= this.#connect().finally(() => {
      this.#connecting = undefined;
    });
    return this.#connecting;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#listeners.clear();
    const client = this.#client;
    this.#forget(client);
    await client?.end().catch(() => {});
  }

  async #connect(): Promise<void> {
    for (let wait = RETRY_FIRST_MS; !this.#closed; wait = Math.min(wait * 2, RETRY_LONGEST_MS)) {
      const client = createConnection("bus");
      client.on("error", () => this.#lost(client));
      client.on("end", () => this.#lost(client));
      client.on("notification", ({ payload }) => this.#receive(payload ?? ""));
      try {
        await client.connect();
        await client.query(`listen ${NOTIFY_CHANNEL}`);
        this.#adopt(client);
        return;
      } catch (error) {
        log().debug({ error: String(error) }, "the bus can't reach the database yet");
        client.end().catch(() => {});
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }

  #adopt(client: Client): void {
    this.#client = client;
    this.#probe = setInterval(() => void this.#ask(client), PROBE_EVERY_MS).unref();
    if (this.#hasListened) this.#tell({ kind: "gap" });
    this.#hasListened = true;
  }

  async #ask(client: Client): Promise<void> {
    const giveUp = setTimeout(() => this.#lost(client), PROBE_TIMEOUT_MS);
    await client.query("select 1").catch(() => this.#lost(client));
    clearTimeout(giveUp);
  }

  #lost(client: Client): void {
    if (this.#client !== client) return;
    this.#forget(client);
    client.end().catch(() => {});
    if (this.#closed) return;
    log().warn("the bus lost its connection and makes a new one");
    void this.ready();
  }

  #forget(client: Client | undefined): void {
    if (this.#client === client) this.#client = undefined;
    clearInterval(this.#probe);
  }

  #receive(payload: string): void {
    const notice = decodeNotice(payload);
    if (notice !== null) this.#tell(notice);
  }

  #tell(event: Notice | Gap): void {
    for (const listener of this.#listeners) {
      try {
        listener(event);
      } catch (error) {
        log().error({ err: error }, "a listener of the bus failed");
      }
    }
  }
}

/** The process's bus. */
export const bus = (): Bus => singleton("bus", () => new Bus());
