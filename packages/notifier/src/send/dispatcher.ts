import { env, singleton } from "@tidings/config";
import type { Dispatcher } from "undici";
import { createGuardedAgent } from "../guard/guarded-agent.ts";

/** The process's way out: its connections are kept and shared. */
export const dispatcher = (): Dispatcher =>
  singleton("notifier-dispatcher", () => createGuardedAgent(env().WEBHOOK_ALLOWED_HOSTS));
