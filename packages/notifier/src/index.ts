export { cancelPending, cancelPendingOf, cancelPendingOfUsers } from "./deliveries/cancel.ts";
export {
  emit,
  type NewEvent,
  PRESENCE_WINDOW_S,
  redeliver,
  wakeEndpoint,
} from "./deliveries/emit.ts";
export { sealedAs } from "./deliveries/endpoint.ts";
export type { Audience, EventType, Words } from "./events/event-type.ts";
export { EVENT_TYPES, type EventName, type PayloadOf } from "./events/index.ts";
export { FORMAT_NAMES, formatFor, formatOf } from "./formats/index.ts";
export { fetchServer, refuseServer } from "./guard/anywhere-but-metadata.ts";
export { checkHeaders, type HeaderCheck } from "./guard/check-headers.ts";
export { checkReachable } from "./guard/check-reachable.ts";
export { checkUrl, type UrlCheck } from "./guard/check-url.ts";
export { createGuardedAgent } from "./guard/guarded-agent.ts";
export { AddressRefused } from "./guard/guarded-lookup.ts";
export { maskUrl } from "./guard/mask-url.ts";
export type { Outcome } from "./send/outcome.ts";
export type { Target } from "./send/send.ts";
export { sendTest, type TestResult } from "./send/send-test.ts";
export { createSecret } from "./signature/create-secret.ts";
export { signatureHeaders } from "./signature/signature-headers.ts";
