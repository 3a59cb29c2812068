import { expect, it } from "vitest";
import { githubPayloads } from "../../testing/payloads/github.ts";
import { messageOf } from "../../testing/payloads/message-of.ts";

it.each(
  Object.entries({
    "deployment: created":
      "[ada](<https://github.com/ada>) started a deployment of `main` to **production** in [octo/engine](<https://github.com/octo/engine>)",
    "deployment_status: succeeded":
      "[Deployment](<https://example.com/>) of `main` to **production** **succeeded** in [octo/engine](<https://github.com/octo/engine>)",
  }),
)("%s", (name, content) => {
  expect(messageOf(githubPayloads, name).content).toBe(content);
});
