import type { Task } from "@tidings/jobs";
import { type AnswerOptions, answer } from "./answer.ts";
import { ANSWER_TASK, type AnswerJob } from "./queue.ts";

/** The tasks of a worker that answers prompts; they mostly wait, so it can do many at once. */
export const createAssistantTasks = (options: AnswerOptions): Record<string, Task> => ({
  [ANSWER_TASK]: (payload, signal) => answer(payload as AnswerJob, signal, options),
});
