import { describe, expect, it } from "vitest";
import { MAX_CATCH_UP } from "../services/message-reads.ts";
import type { MessageView } from "../services/message-view.ts";
import { emptyUpdate, Inbox, news } from "./inbox.ts";

const message = (id: string) => ({ id }) as MessageView;
const inA = { channelId: "a", count: 1, transaction: "7" };
const inB = { channelId: "b", count: 2, transaction: "8" };
const many = Array.from({ length: MAX_CATCH_UP + 1 }, (_, place) => message(String(place)));

const take = (inbox: Inbox) => inbox.take(undefined);

describe("Inbox", () => {
  it("hands what came alone to every listener as it is", async () => {
    const told = news({ messages: [message("1")] });
    const inboxes = [new Inbox(), new Inbox()];
    for (const inbox of inboxes) inbox.add(told, 7);
    for (const inbox of inboxes) {
      expect(await take(inbox)).toMatchObject({ newest: 7 });
    }
    inboxes[0]?.add(told);
    expect((await take(inboxes[0] as Inbox))?.update).toBe(told);
  });

  it("makes one of what came together, and leaves each as it was", async () => {
    const inbox = new Inbox();
    const told = [
      news({ messages: [message("1")], activity: [inA], stale: ["channels"] }),
      news({ messages: [message("2")], activity: [inB], stale: ["channels", "account"] }),
      news({ deletedMessageIds: ["1"], deletedWebhookIds: ["w"] }),
    ];
    const before = structuredClone(told);
    for (const one of told) inbox.add(one);
    expect((await take(inbox))?.update).toEqual({
      ...emptyUpdate(),
      messages: [message("1"), message("2")],
      deletedMessageIds: ["1"],
      deletedWebhookIds: ["w"],
      activity: [inA, inB],
      stale: ["channels", "account"],
    });
    expect(told).toEqual(before);
  });

  it("tells to load anew what nobody would read one by one", async () => {
    const inbox = new Inbox();
    inbox.add(news({ messages: many }));
    expect((await take(inbox))?.update).toEqual({ ...emptyUpdate(), stale: ["messages"] });
    inbox.add(news({ messages: many.slice(1) }));
    inbox.add(news({ messages: [message("more")], stale: ["messages"] }));
    expect((await take(inbox))?.update).toEqual({ ...emptyUpdate(), stale: ["messages"] });
  });

  it("has the channels counted anew where more arrived than anybody would add up", async () => {
    const inbox = new Inbox();
    for (let count = 0; count <= 200; count++) inbox.add(news({ activity: [inA] }));
    inbox.add(news({ activity: [inB] }));
    const expected = { ...emptyUpdate(), activity: [inB], stale: ["channels"] };
    expect((await take(inbox))?.update).toEqual(expected);
  });

  it("begins empty after each time", async () => {
    const inbox = new Inbox();
    inbox.add(news({ activity: [inA] }));
    await take(inbox);
    inbox.askCatchUp();
    expect(await take(inbox)).toMatchObject({ update: emptyUpdate(), mustCatchUp: true });
  });

  it("ends with its signal", async () => {
    const controller = new AbortController();
    const taken = new Inbox().take(controller.signal);
    controller.abort();
    expect(await taken).toBeNull();
  });
});
