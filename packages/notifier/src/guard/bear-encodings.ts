import type { Dispatcher } from "undici";

/** What `fetch` decodes; for more layers than that it gives up the whole answer, its status included. */
const MAX_CODINGS = 5;
const NAME = "content-encoding";
/** Under this name the header is shown, and nothing is decoded. */
const SHOWN_AS = Buffer.from("x-content-encoding");

/** Hands an answer on so that its status counts, however many layers of encoding its body has. */
export function bearEncodings(handler: Dispatcher.DispatchHandler): Dispatcher.DispatchHandler {
  const onResponseStart: Dispatcher.DispatchHandler["onResponseStart"] = function (
    this: Dispatcher.DispatchHandler,
    controller,
    status,
    headers,
    message,
  ) {
    if (String(headers[NAME] ?? "").split(",").length > MAX_CODINGS) hideEncodings(controller);
    handler.onResponseStart?.call(this, controller, status, headers, message);
  };
  return Object.assign(Object.create(handler), { onResponseStart });
}

function hideEncodings({ rawHeaders }: Dispatcher.DispatchController): void {
  if (!Array.isArray(rawHeaders)) return;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    if (String(rawHeaders[index]).toLowerCase() === NAME) rawHeaders[index] = SHOWN_AS;
  }
}
