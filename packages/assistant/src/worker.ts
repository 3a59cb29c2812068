import { startWorker, type Worker } from "@tidings/jobs/worker";
import { type AnswerOptions, answer } from "./answer/answer.ts";
import { ANSWER_TASK, type AnswerJob } from "./answer/queue.ts";

/** Answers at once; they mostly wait for their provider. */
const CONCURRENCY = 50;

/** Answers prompts until it is stopped; answers under way are then given back. */
export const startAssistant = (options: AnswerOptions): Worker =>
  startWorker({
    tasks: {
      [ANSWER_TASK]: (payload, signal) => answer(payload as AnswerJob, signal, options),
    },
    concurrency: CONCURRENCY,
  });
