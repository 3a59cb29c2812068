import type { IncomingMessage, ServerResponse } from "node:http";
import { noteAnswer } from "@tidings/watch";
import { receivePost } from "../receive-post.ts";
import { sendNodeAnswer } from "./node-answer.ts";
import { NodePost } from "./node-post.ts";
import { readWebhookPath, routeOf } from "./webhook-path.ts";
import { withRequestId } from "./with-request-id.ts";

/**
 * Answers a request to a channel webhook's address.
 * @returns false when it is for another address; then it is left untouched
 */
export const nodeHandler = (request: IncomingMessage, response: ServerResponse): boolean =>
  handle(request, response, false);

/**
 * The same for a server's `checkContinue` event: "100 Continue" is only sent when the body is wanted.
 */
export const nodeContinueHandler = (request: IncomingMessage, response: ServerResponse): boolean =>
  handle(request, response, true);

function handle(
  request: IncomingMessage,
  response: ServerResponse,
  expectsContinue: boolean,
): boolean {
  const [target, query] = splitTarget(request.url ?? "");
  const path = readWebhookPath(target);
  if (path === null) return false;
  const startedAt = performance.now();
  let isBodyHeldBack = expectsContinue;
  const post = new NodePost(request, path, query, () => {
    if (isBodyHeldBack) response.writeContinue();
    isBodyHeldBack = false;
  });
  void receivePost(post).then((answer) => {
    const { requestId, method } = post;
    if (!response.destroyed) {
      sendNodeAnswer(request, response, withRequestId(answer, requestId), isBodyHeldBack);
    }
    const durationMs = performance.now() - startedAt;
    noteAnswer({ requestId, method, route: routeOf(path), status: answer.status, durationMs });
  });
  return true;
}

/** A request's target before and behind the question mark. */
function splitTarget(target: string): [path: string, query: string] {
  const mark = target.indexOf("?");
  return mark === -1 ? [target, ""] : [target.slice(0, mark), target.slice(mark + 1)];
}
