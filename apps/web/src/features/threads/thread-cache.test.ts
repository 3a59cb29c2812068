import { describe, expect, it } from "vitest";
import { message } from "../messages/testing/message.ts";
import { applyToThread, type ThreadPages } from "./thread-cache.ts";

/** The thread beneath the message 1, one list per page; there may be more after them. */
const thread = (pages: string[][], nextCursor: string | null = null): ThreadPages => ({
  pages: pages.map((ids, index) => ({
    root: message("1", { replyCount: 2 }),
    items: ids.map((id) => message(id, { threadId: "1" })),
    nextCursor: index === pages.length - 1 ? nextCursor : (ids.at(-1) ?? null),
  })),
  pageParams: pages.map(() => null),
});

const nothing = { messages: [], deletedMessageIds: [], deletedWebhookIds: [] };
const reply = (id: string, changes = {}) => message(id, { threadId: "1", ...changes });
const idsOf = ({ pages }: ThreadPages) => pages.map(({ items }) => items.map(({ id }) => id));

describe("applyToThread", () => {
  it("adds a reply at the end, once, and nothing of other threads", () => {
    const messages = [reply("4"), reply("4"), message("5"), message("6", { threadId: "5" })];
    const after = applyToThread(thread([["2", "3"]]), { ...nothing, messages });
    expect(idsOf(after)).toEqual([["2", "3", "4"]]);
  });

  it("sorts in one that was committed late", () => {
    const after = applyToThread(thread([["2", "4"], ["6"]]), {
      ...nothing,
      messages: [reply("3"), reply("5")],
    });
    expect(idsOf(after)).toEqual([
      ["2", "3", "4"],
      ["5", "6"],
    ]);
  });

  it("leaves to the next page what comes after those that are loaded", () => {
    const after = applyToThread(thread([["2", "3"]], "3"), { ...nothing, messages: [reply("9")] });
    expect(idsOf(after)).toEqual([["2", "3"]]);
  });

  it("keeps the newer of two versions, of a reply and of the message above", () => {
    const [before, after] = [new Date(10), new Date(20)];
    const messages = [
      reply("2", { content: "new", changedAt: after }),
      reply("2", { content: "old", changedAt: before }),
      message("1", { content: "new", changedAt: after, replyCount: 3 }),
      message("1", { content: "old", changedAt: before }),
    ];
    const [page] = applyToThread(thread([["2"]]), { ...nothing, messages }).pages;
    expect(page).toMatchObject({
      root: { content: "new", replyCount: 3 },
      items: [{ content: "new" }],
    });
  });

  it("drops a reply that was deleted, and keeps the place of the message above", () => {
    const gone = { ...nothing, deletedMessageIds: ["1", "2"] };
    const after = applyToThread(thread([["2", "3"]]), gone);
    expect(idsOf(after)).toEqual([["3"]]);
    expect(after.pages[0]?.root).toMatchObject({ isDeleted: true, content: "" });
  });

  it("names a deleted webhook's messages so", () => {
    const [page] = applyToThread(thread([["2"]]), { ...nothing, deletedWebhookIds: ["w"] }).pages;
    expect(page?.root.author.name).toBe("Deleted Webhook");
    expect(page?.items[0]?.author.name).toBe("Deleted Webhook");
  });
});
