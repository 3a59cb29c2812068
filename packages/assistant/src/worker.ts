import { bus } from "@tidings/bus";
import type { Duty } from "@tidings/jobs/worker";
import { type AnswerOptions, answer } from "./answer/answer.ts";
import { ANSWER_TASK, type AnswerJob } from "./answer/queue.ts";

/** Answers at once; they mostly wait for their provider. */
const CONCURRENCY = 50;

/** Answers prompts; answers under way when it ends are given back. */
export const assistantDuty = (options: AnswerOptions): Duty => ({
  tasks: { [ANSWER_TASK]: (payload, signal) => answer(payload as AnswerJob, signal, options) },
  concurrency: CONCURRENCY,
  // A new answer is news of its chat, in the same transaction.
  announce: (tell) => bus().overhear(({ kind }) => (kind === "chat" || kind === "gap") && tell()),
});
