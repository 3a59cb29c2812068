import { expect, it } from "vitest";
import { githubPayloads } from "../../testing/payloads/github.ts";
import { messageOf } from "../../testing/payloads/message-of.ts";

it.each(
  Object.entries({
    "workflow_run: failed":
      "Workflow [CI \\#42](<https://github.com/octo/engine/actions/runs/30>) **failed** on `main` in [octo/engine](<https://github.com/octo/engine>)",
    "workflow_job: failed":
      "Job [test (20)](<https://github.com/octo/engine/actions/runs/30/job/31>) of workflow CI **failed** on `main` in [octo/engine](<https://github.com/octo/engine>)",
    "check_run: succeeded":
      "Check [lint](<https://github.com/octo/engine/runs/4>) **succeeded** on `main` in [octo/engine](<https://github.com/octo/engine>)",
    "check_suite: requested":
      "Check suite of CI **is queued** on `main` in [octo/engine](<https://github.com/octo/engine>)",
    "status: failed":
      "[ci/build](<https://ci.example.com/1>) **failed** for [a1b2c3d](<https://github.com/octo/engine/commit/a1b2c3d4e5f60718293a4b5c6d7e8f9001122334>) in [octo/engine](<https://github.com/octo/engine>) — 2 of 9 failed",
  }),
)("%s", (name, content) => {
  expect(messageOf(githubPayloads, name).content).toBe(content);
});

it.each(
  Object.entries({
    "workflow_run: failed": [
      {
        title: "Mend tabs",
        color: "#d1242f",
        fields: [
          {
            name: "Commit",
            value:
              "[b1b2c3d](<https://github.com/octo/engine/commit/b1b2c3d4e5f60718293a4b5c6d7e8f9001122334>)",
            isShort: true,
          },
          { name: "By", value: "[ada](<https://github.com/ada>)", isShort: true },
          { name: "Took", value: "2 min 5 s", isShort: true },
        ],
      },
    ],
    "workflow_job: failed": [
      {
        color: "#d1242f",
        fields: [
          { name: "Failed steps", value: "`Run tests`" },
          {
            name: "Commit",
            value:
              "[b1b2c3d](<https://github.com/octo/engine/commit/b1b2c3d4e5f60718293a4b5c6d7e8f9001122334>)",
            isShort: true,
          },
          { name: "By", value: "[ada](<https://github.com/ada>)", isShort: true },
          { name: "Took", value: "30 s", isShort: true },
        ],
      },
    ],
    "check_run: succeeded": [
      {
        title: "All well",
        color: "#2da44e",
        text: "No **errors**",
        fields: [
          {
            name: "Commit",
            value:
              "[b1b2c3d](<https://github.com/octo/engine/commit/b1b2c3d4e5f60718293a4b5c6d7e8f9001122334>)",
            isShort: true,
          },
          { name: "By", value: "[ada](<https://github.com/ada>)", isShort: true },
          { name: "Took", value: "1 min", isShort: true },
        ],
      },
    ],
  }),
)("%s has a card", (name, cards) => {
  expect(messageOf(githubPayloads, name).cards).toEqual(cards);
});
