import { expect, it } from "vitest";
import { gitlabPayloads } from "../../testing/payloads/gitlab.ts";
import { posted } from "../../testing/posted.ts";
import { recognise } from "../index.ts";
import { gitlab } from "./index.ts";

it("knows its payload by shape as well", () => {
  const withProject = gitlabPayloads.filter(({ json }) => json.project && json.object_kind);
  expect(withProject.length).toBeGreaterThan(20);
  for (const { json } of withProject) expect(recognise(posted(json)).sender).toBe("GitLab");
});

it.each([
  { object_kind: "push" },
  { object_kind: "issue", project: {} },
  { object_kind: "party", project: { path_with_namespace: "a/b" } },
  { project: { path_with_namespace: "a/b" } },
])("leaves %j to others", (json) => {
  expect(gitlab.recognises(posted(json))).toBe(false);
});

it.each([
  ["Push Hook", "Somebody pushed to the branch", "push"],
  ["Merge Request Hook", "Somebody updated a merge request", "merge_request"],
  ["Pipeline Hook", "Pipeline run **was updated**", "pipeline"],
  ["Party Hook", "GitLab: **event**", "party"],
])("tells an empty %s", (hook, content, event) => {
  const { message } = recognise(posted({ nothing: null }, { "x-gitlab-event": hook }));
  expect(message).toMatchObject({ content, event });
});
