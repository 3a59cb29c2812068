export { noteAnswer } from "./http/access-log.ts";
export { REQUEST_ID_HEADER, toRequestId } from "./http/request-id.ts";
export { LATENCY_BUCKETS } from "./metrics/buckets.ts";
export { watchProcess } from "./metrics/process.ts";
export { type QuickCounter, quickCounter, quickHistogram } from "./metrics/quick.ts";
export { counter, gauge, histogram } from "./metrics/registry.ts";
export { sharedRead } from "./metrics/shared-read.ts";
