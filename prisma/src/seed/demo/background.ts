import { workdayBefore } from "./calendar.ts";
import { ALERT_RULES } from "./content/alert-rules.ts";
import type { ScriptedMessage } from "./conversation.ts";
import { createRandom } from "./random.ts";

const MINUTE_MS = 60_000;
const GAP_MINUTES = [25, 270] as const;
const DURATION_MINUTES = [2, 38] as const;
/** Alerts keep away from what people talk about, so that a talk can be followed. */
const DISTANCE_MS = 20 * MINUTE_MS;
/** The last hours belong to the script. */
const QUIET_END_MS = 240 * MINUTE_MS;
const SEED = 1_912;

/**
 * The alerts of three weeks that came and went by themselves, oldest first.
 * @param scripted what is said in the channel besides.
 */
export function backgroundAlerts(now: Date, scripted: ScriptedMessage[]): ScriptedMessage[] {
  const random = createRandom(SEED);
  const messages: ScriptedMessage[] = [];
  const start = workdayBefore(now, 15, "10:00").getTime();
  const end = now.getTime() - QUIET_END_MS;
  const isBusy = (time: number) =>
    scripted.some(({ createdAt }) => Math.abs(createdAt.getTime() - time) < DISTANCE_MS);
  for (let time = start; time < end; time += random.between(...GAP_MINUTES) * MINUTE_MS) {
    const alert = raise(random, time + random.between(0, MINUTE_MS));
    if (!alert.some(({ createdAt }) => isBusy(createdAt.getTime()))) messages.push(...alert);
  }
  return messages.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
}

/** An alert, and the news that it is over where somebody tells. */
function raise(random: ReturnType<typeof createRandom>, time: number): ScriptedMessage[] {
  const { webhook, raised, cleared, values } = random.pick(ALERT_RULES);
  const minutes = random.between(...DURATION_MINUTES);
  const value = random.pick(values);
  const say = (text: string, at: number): ScriptedMessage => ({
    author: webhook,
    createdAt: new Date(at),
    content: text.replace("{value}", value).replace("{minutes}", String(minutes)),
  });
  const first = say(raised, time);
  return cleared === undefined ? [first] : [first, say(cleared, time + minutes * MINUTE_MS)];
}
