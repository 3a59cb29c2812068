export { nodeContinueHandler, nodeHandler } from "./http/node-handler.ts";
export { webHandler } from "./http/web-handler.ts";
export type { Answer, Post } from "./post.ts";
export { closeInbound, receivePost } from "./receive-post.ts";
