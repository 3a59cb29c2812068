export type { AnswerOptions } from "./answer/answer.ts";
export type { FinishedAnswer, OnFinished } from "./answer/finish.ts";
export { queueAnswer, UNDER_WAY } from "./answer/queue.ts";
export { stopAnswer } from "./answer/stop.ts";
export { createAssistantTasks } from "./answer/tasks.ts";
export { listModels } from "./provider/list-models.ts";
export { ModelError, type Provider } from "./provider/provider.ts";
export { titleFromPrompt, UNTITLED } from "./title/clean-title.ts";
