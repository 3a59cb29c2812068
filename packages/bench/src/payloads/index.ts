import { alertmanager } from "./alertmanager.ts";
import { content } from "./content.ts";
import { githubPush } from "./github-push.ts";
import type { Payload } from "./payload.ts";

/** What may be posted under load. */
export const PAYLOADS = { content, alertmanager, githubPush } as const satisfies Record<
  string,
  Payload
>;

export type PayloadName = keyof typeof PAYLOADS;
