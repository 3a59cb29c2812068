import { bus } from "@tidings/bus";
import { ModelError, type Provider } from "../provider/provider.ts";
import { SILENCE_MS } from "../provider/stream-answer.ts";
import { readConversation } from "./conversation.ts";
import { type Ending, finish, type OnFinished, type Outcome } from "./finish.ts";
import { generate } from "./generate.ts";
import type { AnswerJob } from "./queue.ts";
import { type Run, takeUp } from "./run.ts";
import { AnswerOver, AnswerWriter } from "./writer.ts";

const NOT_CONFIGURED =
  "No model server is set up. An admin can enter its address in the admin panel, under Settings.";
const INTERRUPTED = "The answer was interrupted again and again. Try again later.";
/** So often an answer is taken up; then it is likely to be what ends its workers. */
const MAX_RUNS = 20;

export interface AnswerOptions {
  /** The model server to ask, looked up for each answer; null when none is set up. */
  readProvider(): Promise<Provider | null>;
  onFinished: OnFinished;
  /** How long a model server may say nothing, in milliseconds. */
  silenceMs?: number;
}

/**
 * Brings one answer to its end. What went wrong at the model's side ends it as failed, in words; what
 * went wrong at ours is thrown, and the job begins again from empty.
 * @param shutdown aborts when the process gives its jobs back
 */
export async function answer(
  job: AnswerJob,
  shutdown: AbortSignal,
  options: AnswerOptions,
): Promise<void> {
  const over = new AbortController();
  const unsubscribe = bus().subscribe((event) => {
    if (event.kind === "chat" && event.stopped === job.answerId) over.abort(new AnswerOver());
  });
  try {
    // Listening comes first: a stop after the answer was taken up isn't missed.
    await bus().ready();
    const run = await takeUp(job);
    if (run !== null) await carryOut(run, shutdown, over, options);
  } finally {
    unsubscribe();
  }
}

async function carryOut(
  run: Run,
  shutdown: AbortSignal,
  over: AbortController,
  { readProvider, onFinished, silenceMs = SILENCE_MS }: AnswerOptions,
): Promise<void> {
  const conversation = await readConversation(run);
  const writer = new AnswerWriter(run, (reason) => over.abort(reason));
  const signal = AbortSignal.any([shutdown, over.signal]);
  const generation = async () => {
    if (run.run > MAX_RUNS) throw new ModelError(INTERRUPTED);
    const provider = await readProvider();
    if (provider === null) throw new ModelError(NOT_CONFIGURED);
    return generate(run, { provider, conversation, writer, signal, silenceMs });
  };
  const ending = await endingOf(generation).finally(() => writer.close());
  if (over.signal.reason instanceof AnswerOver) return;
  over.signal.throwIfAborted();
  if (shutdown.aborted) throw new Error("The worker ends; another takes the answer up");
  await finish(run, conversation.prompt, { ...ending, rest: writer.rest }, onFinished);
}

/** How a generation ended, its title or what the model's side did wrong. */
async function endingOf(
  generation: () => Promise<string>,
): Promise<Outcome & Pick<Ending, "title">> {
  try {
    return { state: "done", error: null, title: await generation() };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return { state: "failed", error: error.message, title: null };
  }
}
