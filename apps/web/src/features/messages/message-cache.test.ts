import type { MessageView } from "@tidings/api";
import { describe, expect, it } from "vitest";
import { applyUpdate, type MessagePages } from "./message-cache.ts";

const message = (id: string, changes: Partial<MessageView> = {}): MessageView => ({
  id,
  channelId: "c",
  content: id,
  createdAt: new Date(0),
  changedAt: null,
  author: { id: null, name: "CI", imageUrl: "/api/images/1", role: "webhook" },
  meta: { webhook: { id: "w" } },
  mentions: [],
  ...changes,
});

const pages = (...ids: string[][]): MessagePages => ({
  pages: ids.map((page, index) => ({
    items: page.map((id) => message(id)),
    nextCursor: index === ids.length - 1 ? "more" : (page.at(-1) ?? null),
    liveCursor: "1",
  })),
  pageParams: ids.map(() => null),
});

const nothing = { messages: [], deletedMessageIds: [], deletedWebhookIds: [] };
const idsOf = (data: MessagePages) => data.pages.map(({ items }) => items.map(({ id }) => id));

describe("applyUpdate", () => {
  it("puts a new message first and moves the cursor", () => {
    const after = applyUpdate(pages(["3", "2"]), { ...nothing, messages: [message("4")] }, "9");
    expect(idsOf(after)).toEqual([["4", "3", "2"]]);
    expect(after.pages[0]?.liveCursor).toBe("9");
  });

  it("doubles nothing that it is told again", () => {
    const update = { ...nothing, messages: [message("3"), message("4"), message("4")] };
    expect(idsOf(applyUpdate(pages(["3", "2"]), update, "9"))).toEqual([["4", "3", "2"]]);
  });

  it("sorts in a message that was committed late", () => {
    const after = applyUpdate(
      pages(["5", "3"], ["2", "0"]),
      { ...nothing, messages: [message("4"), message("1")] },
      "9",
    );
    expect(idsOf(after)).toEqual([
      ["5", "4", "3"],
      ["2", "1", "0"],
    ]);
  });

  it("leaves out what is older than everything loaded", () => {
    const after = applyUpdate(pages(["5", "3"]), { ...nothing, messages: [message("1")] }, "9");
    expect(idsOf(after)).toEqual([["5", "3"]]);
  });

  it("takes a first message into an empty channel", () => {
    const empty: MessagePages = {
      pages: [{ items: [], nextCursor: null, liveCursor: "1" }],
      pageParams: [null],
    };
    expect(idsOf(applyUpdate(empty, { ...nothing, messages: [message("1")] }, "9"))).toEqual([
      ["1"],
    ]);
  });

  it("keeps the newer of two versions, whatever their order", () => {
    const edited = message("3", { content: "new", changedAt: new Date(20) });
    const older = message("3", { content: "old", changedAt: new Date(10) });
    for (const messages of [
      [edited, older],
      [older, edited],
    ]) {
      const after = applyUpdate(pages(["3"]), { ...nothing, messages }, "9");
      expect(after.pages[0]?.items[0]?.content).toBe("new");
    }
  });

  it("removes deleted messages", () => {
    const after = applyUpdate(pages(["3", "2"]), { ...nothing, deletedMessageIds: ["3"] }, "9");
    expect(idsOf(after)).toEqual([["2"]]);
  });

  it("names a deleted webhook's messages so", () => {
    const after = applyUpdate(pages(["3"]), { ...nothing, deletedWebhookIds: ["w"] }, "9");
    expect(after.pages[0]?.items[0]?.author).toMatchObject({
      name: "Deleted Webhook",
      imageUrl: null,
    });
  });
});
