import { singleton } from "@tidings/config";
import { collectDefaultMetrics } from "prom-client";
import { registry } from "./registry.ts";

/** Adds what Node.js knows of itself: processor, memory, garbage collection and the event loop's delay. */
export const watchProcess = (): void =>
  singleton("process-metrics", () => collectDefaultMetrics({ register: registry() }));
