import { ModelError } from "./provider.ts";

const TOO_LONG = "The model server sent more at once than an answer can have.";
const LINE_END = 10;

/**
 * Lets bytes through, as long as no line of them is longer than `max`, or all of them where `isLined` is
 * false: whoever reads them gathers so many before looking at them.
 */
export function boundBytes(max: number, isLined: boolean): TransformStream<Uint8Array, Uint8Array> {
  let length = 0;
  return new TransformStream({
    transform: (bytes, controller) => {
      const end = isLined ? bytes.lastIndexOf(LINE_END) : -1;
      length = end === -1 ? length + bytes.length : bytes.length - end - 1;
      if (length > max) controller.error(new ModelError(TOO_LONG));
      else controller.enqueue(bytes);
    },
  });
}

/** A response of which no more than this can be read. */
export function bounded(response: Response, max: number, isLined = false): Response {
  if (response.body === null) return response;
  return new Response(response.body.pipeThrough(boundBytes(max, isLined)), response);
}
