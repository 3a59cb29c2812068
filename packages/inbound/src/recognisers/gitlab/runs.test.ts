import { expect, it } from "vitest";
import { gitlabPayloads } from "../../testing/payloads/gitlab.ts";
import { messageOf } from "../../testing/payloads/message-of.ts";

it.each(
  Object.entries({
    "Pipeline Hook: failed":
      "Pipeline [\\#31](<https://gitlab.example.com/octo/engine/-/pipelines/31>) **failed** on `main` in [octo/engine](<https://gitlab.example.com/octo/engine>) after 2 min 5 s — failed: [test](<https://gitlab.example.com/octo/engine/-/jobs/7>)",
    "Pipeline Hook: running":
      "Pipeline [\\#31](<https://gitlab.example.com/octo/engine/-/pipelines/31>) **is running** on `main` in [octo/engine](<https://gitlab.example.com/octo/engine>)",
    "Job Hook: failed":
      "Job [test](<https://gitlab.example.com/octo/engine/-/jobs/7>) of stage `check` **failed** (script failure) on `main` in [octo/engine](<https://gitlab.example.com/octo/engine>) after 1 min 2 s",
    "Deployment Hook: success":
      "[Deployment](<https://gitlab.example.com/octo/engine/-/jobs/7>) of [b1b2c3d4 Mend tabs](<https://gitlab.example.com/octo/engine/-/commit/b1b2c3d4e5f60718293a4b5c6d7e8f9001122334>) to **production** **succeeded** in [octo/engine](<https://gitlab.example.com/octo/engine>) — [open](<https://engine.example.com/>)",
  }),
)("%s", (name, content) => {
  expect(messageOf(gitlabPayloads, name).content).toBe(content);
});

it.each(
  Object.entries({
    "Pipeline Hook: failed": [
      {
        title: "Mend tabs",
        url: "https://gitlab.example.com/octo/engine/-/commit/b1b2c3d4e5f60718293a4b5c6d7e8f9001122334",
        color: "#d1242f",
        fields: [
          { name: "By", value: "Ada Lovelace", isShort: true },
          {
            name: "Merge request",
            value: "[!4 Tabs](<https://gitlab.example.com/octo/engine/-/merge_requests/4>)",
            isShort: true,
          },
        ],
      },
    ],
  }),
)("%s has a card", (name, cards) => {
  expect(messageOf(gitlabPayloads, name).cards).toEqual(cards);
});

it.each(
  Object.entries({
    "Pipeline Hook: failed": "pipeline.failed",
    "Pipeline Hook: running": "pipeline.running",
    "Job Hook: failed": "build.failed",
    "Deployment Hook: success": "deployment.success",
  }),
)("%s is named for filters", (name, event) => {
  expect(messageOf(gitlabPayloads, name).event).toBe(event);
});
