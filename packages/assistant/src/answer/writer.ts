import { append, type Run } from "./run.ts";

const FLUSH_MS = 80;
/** PostgreSQL rewrites the whole text each time, so a long answer is written less often. */
const CHARACTERS_PER_MS = 200;

/** Said when the answer is over for its job: it was stopped or deleted, or another job has it. */
export class AnswerOver extends Error {
  override readonly name = "AnswerOver";
}

/** Brings an answer's text into the database in steps, as it comes. */
export class AnswerWriter {
  readonly #run: Run;
  readonly #onEnd: (reason: unknown) => void;
  #pending = "";
  #written = 0;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  /** @param onEnd told when nothing more can be written: {@link AnswerOver}, or what the database said */
  constructor(run: Run, onEnd: (reason: unknown) => void) {
    this.#run = run;
    this.#onEnd = onEnd;
  }

  add(text: string): void {
    this.#pending += text;
    this.#timer ??= setTimeout(
      () => {
        this.#writing = this.#write();
      },
      FLUSH_MS + this.#written / CHARACTERS_PER_MS,
    );
  }

  /** What is not written yet. */
  get rest(): string {
    return this.#pending;
  }

  /** Writes no more: what is left is written with the answer's end. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#writing;
    clearTimeout(this.#timer);
  }

  async #write(): Promise<void> {
    const text = this.#pending;
    this.#pending = "";
    try {
      if (!(await append(this.#run, text))) this.#onEnd(new AnswerOver());
    } catch (error) {
      this.#onEnd(error);
    }
    this.#written += text.length;
    this.#timer = undefined;
    if (this.#pending !== "") this.add("");
  }
}
