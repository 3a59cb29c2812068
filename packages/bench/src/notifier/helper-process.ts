import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { end } from "../processes/child.ts";

/** A program of this folder in a process of its own, which answers messages one at a time. */
export class HelperProcess {
  readonly #child;
  readonly #signal: AbortSignal;

  /** @param interrupted gives up waiting for an answer */
  constructor(program: "receiver.ts" | "baseline.ts", interrupted: AbortSignal) {
    this.#child = fork(path.join(import.meta.dirname, program), { execArgv: [] });
    const gone = new AbortController();
    this.#child.once("exit", () => gone.abort(new Error(`${program} has ended`)));
    this.#signal = AbortSignal.any([interrupted, gone.signal]);
  }

  /** What it says next. */
  async hear<T>(): Promise<T> {
    const [message] = await once(this.#child, "message", { signal: this.#signal });
    return message;
  }

  async ask<T>(order: object): Promise<T> {
    const answer = this.hear<T>();
    this.#child.send(order);
    return answer;
  }

  stop(): Promise<void> {
    return end(this.#child);
  }
}
