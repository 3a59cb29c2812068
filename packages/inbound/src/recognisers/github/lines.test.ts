import { expect, it } from "vitest";
import { githubPayloads } from "../../testing/payloads/github.ts";
import { messageOf } from "../../testing/payloads/message-of.ts";

it.each(
  Object.entries({
    "star: created":
      "[ada](<https://github.com/ada>) starred [octo/engine](<https://github.com/octo/engine>)",
    "fork: a fork":
      "[ada](<https://github.com/ada>) forked [octo/engine](<https://github.com/octo/engine>) as [ada/engine](<https://github.com/ada/engine>)",
    "member: added":
      "[ada](<https://github.com/ada>) added [bob](<https://github.com/bob>) to [octo/engine](<https://github.com/octo/engine>)",
    "ping: a repository's":
      "This webhook is connected to [octo/engine](<https://github.com/octo/engine>) — Keep it simple.",
    "repository: renamed":
      "[ada](<https://github.com/ada>) renamed [octo/engine](<https://github.com/octo/engine>) (was: `motor`)",
    "milestone: closed":
      "[ada](<https://github.com/ada>) closed milestone [1\\.0](<https://github.com/octo/engine/milestone/1>) in [octo/engine](<https://github.com/octo/engine>)",
    "some_new_thing: happened":
      "**some new thing** happened in [octo/engine](<https://github.com/octo/engine>) by [ada](<https://github.com/ada>)",
  }),
)("%s", (name, content) => {
  expect(messageOf(githubPayloads, name).content).toBe(content);
});
