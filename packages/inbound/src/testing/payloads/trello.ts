import type { JsonObject } from "../../parsed-post.ts";
import type { Sample } from "./sample.ts";

const board = { id: "b1", name: "Plans", shortLink: "iqXX" };
const card = { id: "c1", name: "A *card*", shortLink: "r33y", idShort: 2 };

const trello = (type: string, data: JsonObject): Sample => ({
  name: type,
  sender: "Trello",
  json: {
    model: { id: "b1", name: "Plans", url: "https://trello.com/b/iqXX/plans" },
    action: {
      id: "a1",
      type,
      date: "2026-05-04T17:40:22.254Z",
      data: { board, ...data },
      memberCreator: { id: "m1", fullName: "Ada", username: "ada" },
    },
  },
});

export const trelloPayloads: Sample[] = [
  trello("createCard", { card, list: { name: "To do" } }),
  trello("commentCard", { card, text: "On it" }),
  trello("updateCard", {
    card,
    listBefore: { name: "To do" },
    listAfter: { name: "Done" },
    old: {},
  }),
  {
    ...trello("updateCard", { card: { ...card, closed: true }, old: { closed: false } }),
    name: "archive",
  },
  { ...trello("updateCard", { card, old: { name: "Old" } }), name: "rename" },
  trello("updateCheckItemStateOnCard", { card, checkItem: { name: "Milk", state: "complete" } }),
  trello("createList", { list: { name: "Later" } }),
];
