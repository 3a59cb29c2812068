import { expect, it } from "vitest";
import { travisCiPayloads } from "../testing/payloads/travis-ci.ts";
import { expectSturdy, messageOf } from "../testing/samples.ts";
import { travisCi } from "./travis-ci.ts";

it.each([
  [
    "a build",
    {
      content:
        "[acme/web \\#4601](<https://app.travis-ci.com/acme/web/builds/1>) **still failing**",
      event: "build.failed",
      cards: [
        {
          color: "#d1242f",
          text: "Mend it",
          fields: [
            { name: "Branch", value: "main", isShort: true },
            { name: "Pull request", value: "\\#7 Mend", isShort: true },
            { name: "Author", value: "Ada", isShort: true },
            { name: "Commit", value: "6c457d3", isShort: true },
            { name: "Took", value: "17 min 3 s", isShort: true },
          ],
          time: "2026-11-21T23:45:25.000Z",
        },
      ],
    },
  ],
])("reads %s", (name, message) => {
  expect(messageOf(travisCiPayloads, name)).toEqual(message);
});

it("shows what there is", () => {
  expectSturdy(travisCi, travisCiPayloads);
});
