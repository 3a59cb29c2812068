import { REQUEST_ID_HEADER } from "@tidings/watch";
import type { Answer } from "../post.ts";

/** An answer that names its request, so that somebody who has it can be told what the log says of it. */
export const withRequestId = ({ status, headers, body }: Answer, requestId: string): Answer => ({
  status,
  headers: { ...headers, [REQUEST_ID_HEADER]: requestId },
  body,
});
