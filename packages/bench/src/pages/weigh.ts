import { gzipSync } from "node:zlib";
import { scriptsOf } from "./scripts-of.ts";

/** What a browser fetches of JavaScript for the first page that it opens. */
export interface Weight {
  scripts: number;
  /** All of them together, each compressed by gzip. */
  bytes: number;
}

/** Weighs pages; a script that several of them share is fetched once. */
export class Scales {
  readonly #known = new Map<string, Promise<number>>();
  readonly #interrupted: AbortSignal;

  constructor(interrupted: AbortSignal) {
    this.#interrupted = interrupted;
  }

  /** @throws {Error} for a page that doesn't open, or that leads elsewhere */
  async weigh(url: string, cookie = ""): Promise<Weight> {
    const html = (await this.#read(url, cookie)).toString("utf8");
    const scripts = scriptsOf(html).map((source) => new URL(source, url).href);
    if (scripts.length === 0) throw new Error(`${url} names no script.`);
    const sizes = await Promise.all(scripts.map((script) => this.#size(script)));
    return { scripts: scripts.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  }

  #size(script: string): Promise<number> {
    const known = this.#known.get(script) ?? this.#measure(script);
    this.#known.set(script, known);
    return known;
  }

  async #measure(script: string): Promise<number> {
    return gzipSync(await this.#read(script, "")).byteLength;
  }

  async #read(url: string, cookie: string): Promise<Buffer> {
    const headers = { cookie };
    const answer = await fetch(url, { headers, redirect: "manual", signal: this.#interrupted });
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
    return Buffer.from(await answer.arrayBuffer());
  }
}
