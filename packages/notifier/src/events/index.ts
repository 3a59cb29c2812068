import type { EventType } from "./event-type.ts";
import { newUser } from "./new-user.ts";

/** Every kind of event, by name. */
export const EVENT_TYPES = {
  new_user: newUser,
} as const satisfies Record<string, EventType>;

export type EventName = keyof typeof EVENT_TYPES;

/** What an event of this name carries. */
export type PayloadOf<Name extends EventName> =
  (typeof EVENT_TYPES)[Name] extends EventType<infer Payload> ? Payload : never;
