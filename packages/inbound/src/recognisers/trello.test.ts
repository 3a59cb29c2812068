import { expect, it } from "vitest";
import { trelloPayloads } from "../testing/payloads/trello.ts";
import { expectSturdy, messageOf } from "../testing/samples.ts";
import { trello } from "./trello.ts";

it.each([
  [
    "createCard",
    {
      content:
        "**Ada** created card [A \\*card\\*](<https://trello.com/c/r33y>) on [Plans](<https://trello.com/b/iqXX/plans>)",
      event: "createcard",
      deliveryId: "a1",
    },
  ],
  [
    "commentCard",
    {
      content:
        "**Ada** commented on [A \\*card\\*](<https://trello.com/c/r33y>) on [Plans](<https://trello.com/b/iqXX/plans>)\n\n> On it",
      event: "commentcard",
      deliveryId: "a1",
    },
  ],
  [
    "updateCard",
    {
      content:
        "**Ada** moved card [A \\*card\\*](<https://trello.com/c/r33y>) on [Plans](<https://trello.com/b/iqXX/plans>)\n\n**List**: To do → Done",
      event: "updatecard",
      deliveryId: "a1",
    },
  ],
  [
    "archive",
    {
      content:
        "**Ada** archived card [A \\*card\\*](<https://trello.com/c/r33y>) on [Plans](<https://trello.com/b/iqXX/plans>)",
      event: "updatecard",
      deliveryId: "a1",
    },
  ],
  [
    "rename",
    {
      content:
        "**Ada** updated card [A \\*card\\*](<https://trello.com/c/r33y>) on [Plans](<https://trello.com/b/iqXX/plans>)\n\n**Name**: Old → A \\*card\\*",
      event: "updatecard",
      deliveryId: "a1",
    },
  ],
  [
    "updateCheckItemStateOnCard",
    {
      content:
        "**Ada** updated check item state on card [A \\*card\\*](<https://trello.com/c/r33y>) on [Plans](<https://trello.com/b/iqXX/plans>)\n\nMilk: complete",
      event: "updatecheckitemstateoncard",
      deliveryId: "a1",
    },
  ],
  [
    "createList",
    {
      content: "**Ada** created list **Later** on [Plans](<https://trello.com/b/iqXX/plans>)",
      event: "createlist",
      deliveryId: "a1",
    },
  ],
])("reads %s", (name, message) => {
  expect(messageOf(trelloPayloads, name)).toEqual(message);
});

it("shows what there is", () => {
  expectSturdy(trello, trelloPayloads);
});
