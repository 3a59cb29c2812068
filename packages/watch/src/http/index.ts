export { listen } from "./listen.ts";
export { type Part, type Parts, ReadinessCheck } from "./readiness.ts";
export { createWatchHandler, type WatchHandler } from "./watch-handler.ts";
