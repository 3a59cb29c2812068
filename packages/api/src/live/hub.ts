import { type BusListener, bus, type Notice } from "@tidings/bus";
import { log, singleton } from "@tidings/config";
import { watchListeners } from "../metrics.ts";
import type { MessageChanges } from "../services/message-reads.ts";
import { Inbox, type LiveUpdate, news, type Stale } from "./inbox.ts";
import { OrderedReads } from "./ordered-reads.ts";

/** What a page shows in full: a channel, a chat, or neither. */
export interface Shown {
  readonly channelId?: string;
  readonly chatId?: string;
}

/** One listening page. */
export interface Subscriber {
  readonly userId: string;
  readonly shown: Shown;
  readonly inbox: Inbox;
  /** The channels that the person may read; of others it hears nothing. */
  visible: ReadonlySet<string>;
  isAdmin: boolean;
}

/** Hands listeners one and the same update; see {@link news}. */
function tell(subscribers: Iterable<Subscriber>, told: LiveUpdate, newest = 0): void {
  for (const { inbox } of subscribers) inbox.add(told, newest);
}

/** Hands the bus's notices to this process's listeners; messages are read once for all who see them. */
export class LiveHub {
  readonly #subscribers = new Set<Subscriber>();
  readonly #reads = new OrderedReads((channelId, outcome) => this.#tellRead(channelId, outcome));
  #unsubscribe: (() => void) | undefined;

  /** The pages that listen. */
  get size(): number {
    return this.#subscribers.size;
  }

  /** Starts collecting for a page. It sees nothing until its rights are filled in. */
  open(userId: string, shown: Shown): Subscriber {
    this.#unsubscribe ??= bus().subscribe(this.#receive);
    const inbox = new Inbox();
    const subscriber = { userId, shown, inbox, visible: new Set<string>(), isAdmin: false };
    this.#subscribers.add(subscriber);
    return subscriber;
  }

  close(subscriber: Subscriber): void {
    this.#subscribers.delete(subscriber);
  }

  readonly #receive: BusListener = (event) => {
    switch (event.kind) {
      case "messages":
        this.#tellActivity(event);
        this.#tellViewers(event.channels);
        break;
      case "replies":
      case "changes":
        this.#tellViewers(event.channels);
        break;
      case "webhooks":
        this.#markViewers(event.channelId, "webhooks");
        break;
      case "webhook-deleted":
        this.#markViewers(event.channelId, "webhooks");
        this.#tellWebhookDeleted(event);
        break;
      case "read":
        this.#markPerson(event.userId, "channels");
        break;
      case "chat":
        this.#markPerson(event.userId, "chats");
        this.#askChatReads(event.chatId);
        break;
      case "answer":
        this.#askChatReads(event.chatId);
        break;
      case "deliveries":
        this.#markDeliveryViewers(event.userId);
        break;
      case "settings":
        tell(this.#subscribers, news({ stale: ["settings"] }));
        break;
      default:
        this.#askRechecks(event);
    }
  };

  #viewersOf(channelId: string): Subscriber[] {
    return [...this.#subscribers].filter(({ shown }) => shown.channelId === channelId);
  }

  #tellActivity({ channels, userId, transaction }: Extract<Notice, { kind: "messages" }>): void {
    for (const [channelId, ids] of Object.entries(channels)) {
      const told = news({ activity: [{ channelId, count: ids.length, transaction }] });
      for (const one of this.#subscribers) {
        if (one.shown.channelId === channelId || one.userId === userId) continue;
        if (one.visible.has(channelId)) one.inbox.add(told);
      }
    }
  }

  #tellViewers(channels: Record<string, string[]>): void {
    for (const [channelId, ids] of Object.entries(channels)) {
      if (this.#viewersOf(channelId).length > 0) this.#reads.read(channelId, ids);
    }
  }

  #tellRead(channelId: string, outcome: MessageChanges | Error): void {
    const viewers = this.#viewersOf(channelId);
    if (outcome instanceof Error) {
      log().warn({ err: outcome, channelId }, "live messages could not be read");
      for (const { inbox } of viewers) inbox.askCatchUp();
      return;
    }
    const { newest, ...changes } = outcome;
    tell(viewers, news(changes), newest);
  }

  #tellWebhookDeleted(notice: Extract<Notice, { kind: "webhook-deleted" }>): void {
    const told = news({ deletedWebhookIds: [notice.webhookId] });
    tell(this.#viewersOf(notice.channelId), told);
  }

  #markViewers(channelId: string, what: Stale): void {
    tell(this.#viewersOf(channelId), news({ stale: [what] }));
  }

  #markPerson(userId: string, what: Stale): void {
    const told = news({ stale: [what] });
    for (const one of this.#subscribers) if (one.userId === userId) one.inbox.add(told);
  }

  #askChatReads(chatId: string): void {
    for (const { shown, inbox } of this.#subscribers) {
      if (shown.chatId === chatId) inbox.askChatRead();
    }
  }

  /** Admins see every delivery, people their own. */
  #markDeliveryViewers(userId: string | null): void {
    const told = news({ stale: ["deliveries"] });
    for (const one of this.#subscribers) {
      if (one.isAdmin || one.userId === userId) one.inbox.add(told);
    }
  }

  #askRechecks(event: Parameters<BusListener>[0]): void {
    const told = news({ stale: event.kind === "user" ? ["channels", "account"] : ["channels"] });
    for (const { userId, inbox } of this.#subscribers) {
      if (event.kind === "user" && event.userId !== userId) continue;
      inbox.askRecheck();
      inbox.add(told);
      if (event.kind === "gap") inbox.askCatchUp();
    }
  }
}

/** The process's hub. */
export const liveHub = (): LiveHub =>
  singleton("live-hub", () => {
    const hub = new LiveHub();
    watchListeners(() => hub.size);
    return hub;
  });
