export type { FinishedAnswer, OnFinished } from "./answer/finish.ts";
export { queueAnswer, UNDER_WAY } from "./answer/queue.ts";
export { stopAnswer } from "./answer/stop.ts";
export type { Reader } from "./provider/explain.ts";
export { listModels } from "./provider/list-models.ts";
export { ModelError, type Provider } from "./provider/provider.ts";
export { titleFromPrompt, UNTITLED } from "./title/clean-title.ts";
