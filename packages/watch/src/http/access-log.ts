import { log, singleton } from "@tidings/config";

/** A request and what it was answered with. */
export interface AnsweredRequest {
  requestId: string;
  method: string;
  /** A pattern such as `/api/images/:id`; never a path, which may hold a token. */
  route: string;
  status: number;
  durationMs: number;
}

const REFUSED = 400;
const FAULT = 500;
/** Of refusals that are alike, one in so long gets a line: whoever causes thousands must not fill the disk. */
const ONE_LINE_EVERY_MS = 1_000;

/** When such a refusal was last told of, and how many have gone without a line since. */
interface Told {
  at: number;
  left: number;
}

const told = () => singleton("told-refusals", () => new Map<string, Told>());

/**
 * Logs an answered request: at `debug` when all went well, at `warn` when it was refused, at `error` for a
 * fault of ours. Of refusals with one route and status one line a second is written, with `unlogged` for
 * those before it that got none.
 */
export function noteAnswer(answered: AnsweredRequest): void {
  const { status } = answered;
  if (status < REFUSED) {
    if (log().isLevelEnabled("debug")) log().debug(toLine(answered), "answered");
    return;
  }
  const unlogged = takeTurn(`${status} ${answered.route}`, performance.now());
  if (unlogged === null) return;
  const line = unlogged === 0 ? toLine(answered) : { ...toLine(answered), unlogged };
  if (status >= FAULT) log().error(line, "failed");
  else log().warn(line, "refused");
}

/** How many got no line since the last one; null when this one gets none either. */
function takeTurn(kind: string, now: number): number | null {
  const last = told().get(kind);
  if (last !== undefined && now - last.at < ONE_LINE_EVERY_MS) {
    last.left += 1;
    return null;
  }
  told().set(kind, { at: now, left: 0 });
  return last?.left ?? 0;
}

const toLine = ({ durationMs, ...rest }: AnsweredRequest) => ({
  ...rest,
  durationMs: Math.round(durationMs * 10) / 10,
});
