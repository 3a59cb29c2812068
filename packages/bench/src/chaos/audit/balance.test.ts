import { describe, expect, it } from "vitest";
import type { Arrival } from "../receiver.ts";
import { balance, type Sent } from "./balance.ts";
import type { Stored } from "./read-stored.ts";

const EVENT = "01a20aa8-66ad-74c2-a217-cf0bb86662b0";
const WEBHOOK_ID = "msg_01a20aa866ad74c2a217cf0bb86662b0";

const post = (content: string, messageId: string | null) => ({ content, messageId, unanswered: 0 });
const person = (email: string, isAcknowledged = true) => {
  return { email, isAcknowledged, isUnanswered: false };
};
const arrival = (changes: Partial<Arrival> = {}): Arrival => ({
  path: "/a",
  webhookId: WEBHOOK_ID,
  email: "ada",
  at: 0,
  signedAt: 0,
  isSigned: true,
  isAccepted: true,
  ...changes,
});
const delivery = (changes = {}) => ({
  eventId: EVENT,
  email: "ada",
  endpointId: "endpoint",
  state: "delivered",
  hasFailed: false,
  ...changes,
});

const sent: Sent = {
  posts: [post("one", "id-1"), post("two", null)],
  signUps: [person("ada")],
  arrivals: [arrival()],
  endpoints: new Map([["endpoint", "/a"]]),
};
const stored: Stored = {
  messages: new Map([
    ["one", ["id-1"]],
    ["two", ["id-2"]],
  ]),
  accounts: new Set(["ada"]),
  deliveries: [delivery()],
};

const nothing = { lost: [], doubled: [], forgotten: [], wrong: [] };

describe("a load of which nothing is missing", () => {
  it("is counted, with what was stored although its answer got lost", () => {
    const counts = { acknowledged: 1, stored: 2, due: 1, delivered: 1, failed: 0 };
    expect(balance(sent, stored)).toEqual({ ...counts, ...nothing });
  });

  it("may have events that came again under the same id", () => {
    const twice = { ...sent, arrivals: [arrival({ isAccepted: false }), arrival()] };
    expect(balance(twice, stored)).toMatchObject({ ...nothing, delivered: 1 });
  });

  it("may have deliveries whose failures are on record", () => {
    const refused = { ...sent, arrivals: [arrival({ isAccepted: false })] };
    const deliveries = [delivery({ state: "pending", hasFailed: true })];
    const counts = { ...nothing, delivered: 0, failed: 1 };
    expect(balance(refused, { ...stored, deliveries })).toMatchObject(counts);
  });
});

describe("what goes wrong", () => {
  it.each<[string, "lost" | "doubled" | "forgotten" | "wrong", Partial<Sent>, Partial<Stored>]>([
    ["a post", "lost", {}, { messages: new Map() }],
    ["a post under another id", "lost", {}, { messages: new Map([["one", ["id-9"]]]) }],
    ["an account", "lost", { signUps: [person("ada"), person("bob")] }, {}],
    ["a post, twice", "doubled", {}, { messages: new Map([["one", ["id-1", "id-2"]]]) }],
    ["an event, twice", "doubled", {}, { deliveries: [delivery(), delivery()] }],
    ["two ids", "doubled", { arrivals: [arrival(), arrival({ webhookId: "msg_1" })] }, {}],
    ["an event that isn't stored", "forgotten", {}, { deliveries: [] }],
    ["an event that never came", "forgotten", { arrivals: [] }, {}],
    ["one that is pending", "forgotten", {}, { deliveries: [delivery({ state: "pending" })] }],
    ["one taken under another id", "forgotten", { arrivals: [arrival({ webhookId: "x" })] }, {}],
    ["a signature", "wrong", { arrivals: [arrival({ isSigned: false })] }, {}],
    ["an event of nobody", "wrong", {}, { accounts: new Set(["bob"]) }],
  ])("names %s as %s", (_, list, changedSent, changedStored) => {
    const found = balance({ ...sent, ...changedSent }, { ...stored, ...changedStored });
    expect(found[list]).not.toEqual([]);
  });
});
