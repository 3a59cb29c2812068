import type { Duty } from "./duty.ts";

/** A duty of nothing but tasks that come by the clock. */
export type ClockDuty = Required<Pick<Duty, "tasks" | "crontab">>;

/** Makes one duty of several that each come seldom: they share its connections, one task after the other. */
export const byTheClock = (...duties: ClockDuty[]): Duty => ({
  tasks: Object.assign({}, ...duties.map(({ tasks }) => tasks)),
  crontab: duties.map(({ crontab }) => crontab).join("\n"),
  concurrency: 1,
});
