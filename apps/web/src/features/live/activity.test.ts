import { describe, expect, it } from "vitest";
import { addActivity, isVisible } from "./activity.ts";

describe("isVisible", () => {
  it.each([
    ["ended before all that ran", "700:700:", "699", true],
    ["began after the snapshot", "700:700:", "700", false],
    ["ran meanwhile", "700:705:700,703", "703", false],
    ["ended while others ran", "700:705:700,703", "702", true],
    ["is as long as another's beginning", "70:705:70,703", "703", false],
    [
      "is beyond what a number holds",
      "9007199254740993:9007199254740995:",
      "9007199254740994",
      true,
    ],
  ])("tells of one that %s", (_, snapshot, transaction, expected) => {
    expect(isVisible(snapshot, transaction)).toBe(expected);
  });
});

describe("addActivity", () => {
  const one = { id: "one", unreadCount: 2, countedIn: "700:703:701" };
  const other = { id: "other", unreadCount: 0, countedIn: "700:703:701" };

  it("adds what wasn't counted, each to its channel, and leaves the rest as it is", () => {
    const activity = [
      { channelId: "one", count: 3, transaction: "701" },
      { channelId: "one", count: 4, transaction: "702" },
      { channelId: "one", count: 5, transaction: "703" },
      { channelId: "gone", count: 1, transaction: "703" },
    ];
    const channels = addActivity([one, other], activity);
    expect(channels.map(({ unreadCount }) => unreadCount)).toEqual([10, 0]);
    expect(channels[1]).toBe(other);
  });
});
