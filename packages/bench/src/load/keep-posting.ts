import { connect } from "node:net";
import type { NumberedPost } from "./numbered-post.ts";
import { ResponseParser } from "./response-parser.ts";
import type { Tally } from "./tally.ts";

/** A post without an answer for this long has failed. */
const ANSWER_TIMEOUT_MS = 10_000;
/** Room for a whole answer of the usual size; a longer one comes in pieces. */
const READ_BYTES = 4_096;

/**
 * Sends posts over one connection, each as soon as the one before is answered, for as long as the
 * tally has a number for the next. Whatever goes wrong is the tally's failure.
 */
export function keepPosting(port: number, post: NumberedPost, tally: Tally): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const parser = new ResponseParser();
  let sentAt = 0;
  const send = () => {
    sentAt = performance.now();
    const number = tally.next(sentAt);
    if (number === null) return socket.destroy();
    post.setNumber(number);
    socket.write(post.bytes);
  };
  const read = (bytes: number, buffer: Uint8Array) => {
    try {
      const response = parser.push(Buffer.from(buffer.buffer, buffer.byteOffset, bytes));
      if (response === null) return true;
      tally.count(response, sentAt, performance.now());
      send();
    } catch (error) {
      socket.destroy(error instanceof Error ? error : new Error(String(error)));
    }
    return true;
  };
  const onread = { buffer: Buffer.allocUnsafeSlow(READ_BYTES), callback: read };
  const socket = connect({ host: "127.0.0.1", port, noDelay: true, onread });
  socket.setTimeout(ANSWER_TIMEOUT_MS, () => socket.destroy(new Error("A post got no answer.")));
  socket.once("connect", send);
  socket.once("end", () => tally.fail("The server closed a connection."));
  socket.once("error", ({ message }) => tally.fail(message));
  socket.once("close", () => resolve());
  return promise;
}
