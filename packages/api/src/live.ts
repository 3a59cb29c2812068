export { createLiveHandler, type LiveHandler } from "./live/handler.ts";
