export { Bus, type BusListener, bus } from "./bus.ts";
export {
  type Gap,
  MAX_PAYLOAD_BYTES,
  type NewNotice,
  NOTIFY_CHANNEL,
  type Notice,
} from "./notice.ts";
export { publish } from "./publish.ts";
