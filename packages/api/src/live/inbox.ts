import { MAX_CATCH_UP } from "../services/message-reads.ts";
import type { MessageView } from "../services/message-view.ts";
import type { ChatDelta } from "./chat-reader.ts";

/**
 * What a page should fetch anew: the open channel's messages, the list of channels with the open one and
 * its members, the open channel's webhooks, the person's own account, their chats, the deliveries and
 * endpoints that they may see, or what admins decide for everybody.
 */
export type Stale =
  | "messages"
  | "channels"
  | "webhooks"
  | "account"
  | "chats"
  | "deliveries"
  | "settings";

/** How many messages a transaction, named by PostgreSQL's id, brought to a channel. */
export interface Activity {
  channelId: string;
  count: number;
  transaction: string;
}

/** One step of a live page. Messages may repeat what the page knows; it keeps the newer version. */
export interface LiveUpdate {
  /** New or changed messages of the open channel and its threads; of two of one version the later counts. */
  messages: MessageView[];
  deletedMessageIds: string[];
  deletedWebhookIds: string[];
  /** What arrived in the other channels. */
  activity: Activity[];
  /** What has come of the open chat's answers. */
  chat: ChatDelta[];
  stale: Stale[];
}

export interface Delivery {
  update: LiveUpdate;
  /** Time of the newest message in it, in database time (ms); 0 without any. */
  newest: number;
  /** The person's rights may have changed. */
  mustRecheck: boolean;
  /** Notices may have been missed. */
  mustCatchUp: boolean;
  /** Answers of the open chat have got longer or have ended. */
  mustReadChat: boolean;
}

export const emptyUpdate = (): LiveUpdate => ({
  messages: [],
  deletedMessageIds: [],
  deletedWebhookIds: [],
  activity: [],
  chat: [],
  stale: [],
});

/** Who has fallen further behind has the channels counted anew. */
const MAX_ACTIVITY = 200;

/**
 * What one cause has to tell, made once for everybody who hears of it. Frozen, so that it can be handed
 * to all of them as it is, and be made into text once for all.
 */
export const news = (part: Partial<LiveUpdate>): LiveUpdate =>
  Object.freeze(bound({ ...emptyUpdate(), ...part }));

const NOTHING = news({});

const emptyDelivery = (): Delivery => ({
  update: NOTHING,
  newest: 0,
  mustRecheck: false,
  mustCatchUp: false,
  mustReadChat: false,
});

/** Nobody reads so much one by one: the page loads its newest messages anew, and has the channels counted. */
function bound(update: LiveUpdate): LiveUpdate {
  if (update.messages.length > MAX_CATCH_UP) {
    update.messages = [];
    addTo(update.stale, ["messages"]);
  }
  if (update.activity.length > MAX_ACTIVITY) {
    update.activity = [];
    addTo(update.stale, ["channels"]);
  }
  return update;
}

function addTo<T>(list: T[], more: readonly T[]): void {
  for (const one of more) if (!list.includes(one)) list.push(one);
}

const copy = (update: LiveUpdate): LiveUpdate => ({
  messages: [...update.messages],
  deletedMessageIds: [...update.deletedMessageIds],
  deletedWebhookIds: [...update.deletedWebhookIds],
  activity: [...update.activity],
  chat: [...update.chat],
  stale: [...update.stale],
});

/** Both updates as one; a first one that is everybody's stays as it is. */
function merge(first: LiveUpdate, more: LiveUpdate): LiveUpdate {
  if (first === NOTHING) return more;
  const update = Object.isFrozen(first) ? copy(first) : first;
  update.messages.push(...more.messages);
  update.deletedMessageIds.push(...more.deletedMessageIds);
  update.deletedWebhookIds.push(...more.deletedWebhookIds);
  update.activity.push(...more.activity);
  addTo(update.stale, more.stale);
  return bound(update);
}

/** Collects what happens for one listener until it comes to take it; a slow one takes more at once. */
export class Inbox {
  #pending = emptyDelivery();
  #isEmpty = true;
  #wake = () => {};

  /** @param newest time of the newest message in it, in database time (ms) */
  add(told: LiveUpdate, newest = 0): void {
    this.#pending.update = merge(this.#pending.update, told);
    this.#pending.newest = Math.max(this.#pending.newest, newest);
    this.#knock();
  }

  askRecheck(): void {
    this.#pending.mustRecheck = true;
    this.#knock();
  }

  askCatchUp(): void {
    this.#pending.mustCatchUp = true;
    this.#knock();
  }

  askChatRead(): void {
    this.#pending.mustReadChat = true;
    this.#knock();
  }

  /** Waits for something to take; null once the signal has aborted. */
  async take(signal: AbortSignal | undefined): Promise<Delivery | null> {
    const abort = () => this.#wake();
    signal?.addEventListener("abort", abort, { once: true });
    while (this.#isEmpty && !signal?.aborted) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    signal?.removeEventListener("abort", abort);
    if (signal?.aborted) return null;
    const delivery = this.#pending;
    this.#pending = emptyDelivery();
    this.#isEmpty = true;
    return delivery;
  }

  #knock(): void {
    this.#isEmpty = false;
    this.#wake();
  }
}
