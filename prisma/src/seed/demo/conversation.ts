import type { Prisma } from "../../generated/client.ts";
import { fillDates, workdayBefore } from "./calendar.ts";
import { takeCards } from "./take-cards.ts";

/** A message as it is in the script of a channel. */
export interface ScriptedMessage {
  /** Key of a person or of a webhook. */
  author: string;
  createdAt: Date;
  content: string;
  /** Inbound's `Card[]`. */
  cards?: Prisma.InputJsonObject[];
  state?: "edited" | "deleted";
  /** When the message was written that this one replies to. */
  repliesTo?: Date;
}

type State = "edited" | "deleted" | "reply";

const HEAD =
  /^<!-- (?<author>\w+) (?<when>\S+)(?: (?<time>\d\d:\d\d))?(?: (?<state>edited|deleted|reply))? -->\n/;
const NEXT_MESSAGE = /^(?=<!--)/m;
const MINUTE_MS = 60_000;
/** What is said in the same minute stands this far apart, so that every message has a time of its own. */
const STEP_MS = 1_700;

/**
 * Reads a conversation: Markdown in which each message follows a comment that says who and when.
 * - `<!-- grace 9d 14:05 -->` on the ninth working day before today
 * - `<!-- soren +3m -->` three minutes after the message before
 * - `<!-- grafana -25m -->` 25 minutes before now
 *
 * `edited` or `deleted` may follow, or `reply`: in the thread beneath the last message that isn't one itself.
 * A fence in the language `card` is a card, in JSON. The order of the script is kept.
 * @throws {Error} for a comment that says neither.
 */
export function readConversation(script: string, now: Date): ScriptedMessage[] {
  let last = 0;
  let root = 0;
  return script.split(NEXT_MESSAGE).map((part) => {
    const head = HEAD.exec(part);
    if (head === null) throw new Error(`Who said this, and when? ${part}`);
    const { author = "", when = "", time, state } = head.groups ?? {};
    last = Math.max(timeOf({ when, time, last, now }), last + STEP_MS);
    if (state !== "reply") root = last;
    return {
      author,
      createdAt: new Date(last),
      ...takeCards(fillDates(part.slice(head[0].length).trim(), now)),
      ...stateOf(state as State | undefined, new Date(root)),
    };
  });
}

function stateOf(state: State | undefined, root: Date): Partial<ScriptedMessage> {
  if (state === undefined) return {};
  return state === "reply" ? { repliesTo: root } : { state };
}

interface Moment {
  when: string;
  time: string | undefined;
  /** The time of the message before, in milliseconds. */
  last: number;
  now: Date;
}

function timeOf({ when, time, last, now }: Moment): number {
  const number = Number.parseInt(when, 10);
  if (when.endsWith("d") && time !== undefined) return workdayBefore(now, number, time).getTime();
  if (/^\+\d+m$/.test(when)) return last + number * MINUTE_MS;
  if (/^-\d+m$/.test(when)) return now.getTime() + number * MINUTE_MS;
  throw new Error(`"${when}" is no time: use 9d 14:05, +3m or -25m.`);
}
