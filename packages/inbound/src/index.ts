export { decodeBody } from "./body/decode-body.ts";
export { nodeContinueHandler, nodeHandler } from "./http/node-handler.ts";
export { webHandler } from "./http/web-handler.ts";
export type { Answer, Post } from "./post.ts";
export { type MessagePayload, readPayload } from "./read-payload.ts";
export { closeInbound, receivePost, replayPost } from "./receive-post.ts";
export type { KeptPost, Replayed } from "./replay.ts";
