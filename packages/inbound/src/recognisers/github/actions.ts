import { escapeMarkdown } from "../../markdown/write.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { textAt, toText } from "../../payload/read.ts";
import { done, fill } from "./phrase.ts";

/** What can happen to an issue, a pull request or a discussion; any other action is said by its own name. */
const ACTIONS: ReadonlyMap<string, string> = new Map([
  ["answered", "marked an answer to {thing}"],
  ["assigned", "assigned {assignee} to {thing}"],
  ["auto_merge_disabled", "switched auto-merge off for {thing}"],
  ["auto_merge_enabled", "switched auto-merge on for {thing}"],
  ["category_changed", "moved {thing} to the category {discussion.category}"],
  ["converted_to_draft", "turned {thing} into a draft"],
  ["demilestoned", "removed {thing} from the milestone {milestone}"],
  ["dequeued", "took {thing} out of the merge queue"],
  ["enqueued", "added {thing} to the merge queue"],
  ["labeled", "labelled {thing} as {label}"],
  ["label_cleared", "removed all labels from {thing}"],
  ["label_updated", "changed the labels of {thing}"],
  ["merged", "merged {thing}"],
  ["milestoned", "added {thing} to the milestone {milestone}"],
  ["ready_for_review", "marked {thing} as ready for review"],
  ["renamed", "renamed {thing} (was: {from})"],
  ["review_request_removed", "no longer asks {reviewer} to review {thing}"],
  ["review_requested", "asked {reviewer} to review {thing}"],
  ["synchronize", "pushed to {thing}"],
  ["synchronized", "pushed to {thing}"],
  ["transferred", "transferred {thing} to {changes.new_repository}"],
  ["typed", "set the type of {thing} to {type}"],
  ["unanswered", "unmarked the answer to {thing}"],
  ["unassigned", "unassigned {assignee} from {thing}"],
  ["unlabeled", "removed the label {label} from {thing}"],
  ["untyped", "removed the type {type} from {thing}"],
]);

/** What was done to a thing. */
export function act(
  payload: JsonObject,
  thing: string,
  parts: Readonly<Record<string, string>> = {},
): string {
  const from = textAt(payload, "changes", "title", "from");
  const action = toText(payload.action).toLowerCase();
  const key = action === "edited" && from !== "" ? "renamed" : action;
  const template = ACTIONS.get(key) ?? "{done} {thing}";
  return fill(template, payload, {
    thing,
    done: done(payload),
    from: escapeMarkdown(from),
    ...parts,
  });
}
