export { EVENT_TYPES, type EventName, type PayloadOf } from "./events/index.ts";
export { FORMAT_NAMES, formatFor, formatOf } from "./formats/index.ts";
