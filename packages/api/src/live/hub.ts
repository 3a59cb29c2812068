import { type BusListener, bus, type Notice } from "@tidings/bus";
import { log, singleton } from "@tidings/config";
import { watchListeners } from "../metrics.ts";
import type { MessageChanges } from "../services/message-reads.ts";
import { Inbox, type Stale } from "./inbox.ts";
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
        for (const { inbox } of this.#subscribers) inbox.addStale("settings");
        break;
      default:
        this.#askRechecks(event);
    }
  };

  #viewersOf(channelId: string): Subscriber[] {
    return [...this.#subscribers].filter(({ shown }) => shown.channelId === channelId);
  }

  #tellActivity({ channels, userId }: Extract<Notice, { kind: "messages" }>): void {
    for (const [channelId, ids] of Object.entries(channels)) {
      for (const one of this.#subscribers) {
        if (one.shown.channelId === channelId || one.userId === userId) continue;
        if (one.visible.has(channelId)) one.inbox.addActivity(channelId, ids.length);
      }
    }
  }

  #tellViewers(channels: Record<string, string[]>): void {
    for (const [channelId, ids] of Object.entries(channels)) {
      if (this.#viewersOf(channelId).length > 0) this.#reads.read(channelId, ids);
    }
  }

  #tellRead(channelId: string, outcome: MessageChanges | Error): void {
    const inboxes = this.#viewersOf(channelId).map(({ inbox }) => inbox);
    if (!(outcome instanceof Error)) {
      for (const inbox of inboxes) inbox.addChanges(outcome);
      return;
    }
    log().warn({ err: outcome, channelId }, "live messages could not be read");
    for (const inbox of inboxes) inbox.askCatchUp();
  }

  #tellWebhookDeleted(notice: Extract<Notice, { kind: "webhook-deleted" }>): void {
    const deletedWebhookIds = [notice.webhookId];
    const changes = { messages: [], deletedMessageIds: [], deletedWebhookIds, newest: 0 };
    for (const { inbox } of this.#viewersOf(notice.channelId)) inbox.addChanges(changes);
  }

  #markViewers(channelId: string, what: Stale): void {
    for (const { inbox } of this.#viewersOf(channelId)) inbox.addStale(what);
  }

  #markPerson(userId: string, what: Stale): void {
    for (const one of this.#subscribers) if (one.userId === userId) one.inbox.addStale(what);
  }

  #askChatReads(chatId: string): void {
    for (const { shown, inbox } of this.#subscribers) {
      if (shown.chatId === chatId) inbox.askChatRead();
    }
  }

  /** Admins see every delivery, people their own. */
  #markDeliveryViewers(userId: string | null): void {
    for (const one of this.#subscribers) {
      if (one.isAdmin || one.userId === userId) one.inbox.addStale("deliveries");
    }
  }

  #askRechecks(event: Parameters<BusListener>[0]): void {
    for (const { userId, inbox } of this.#subscribers) {
      if (event.kind === "user" && event.userId !== userId) continue;
      inbox.askRecheck();
      inbox.addStale("channels");
      if (event.kind === "user") inbox.addStale("account");
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
