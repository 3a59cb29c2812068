// Imported before a program (`node --import`): at SIGUSR2 its clock jumps ahead, as that of a machine does
// whose time is set or which was asleep. The machine's own clock, and with it the database's, stays.
import { CLOCK_JUMP_MS } from "./clock-jump.ts";

let aheadMs = 0;
process.on("SIGUSR2", () => {
  aheadMs = CLOCK_JUMP_MS;
});

const RealDate = Date;
const now = () => RealDate.now() + aheadMs;

globalThis.Date = new Proxy(RealDate, {
  apply: () => new RealDate(now()).toString(),
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
  get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
});
