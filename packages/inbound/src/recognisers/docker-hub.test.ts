import { expect, it } from "vitest";
import { dockerHubPayloads } from "../testing/payloads/docker-hub.ts";
import { expectSturdy, messageOf } from "../testing/samples.ts";
import { dockerHub } from "./docker-hub.ts";

it.each([
  [
    "a push",
    {
      content: "**ada** pushed `latest` to [acme/web](<https://hub.docker.com/r/acme/web>)",
      event: "push",
    },
  ],
])("reads %s", (name, message) => {
  expect(messageOf(dockerHubPayloads, name)).toEqual(message);
});

it("shows what there is", () => {
  expectSturdy(dockerHub, dockerHubPayloads);
});
