import { code, link, words } from "../../markdown/write.ts";
import { COLORS } from "../../message/card.ts";
import type { CardDraft } from "../../message/draft.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { textAt, toNumber, toObject, toText } from "../../payload/read.ts";
import { counted } from "../forge/text.ts";
import { textCard } from "../forge/text-card.ts";
import { act } from "./actions.ts";
import { namesField } from "./issues.ts";
import { done, fill, named, numbered, sentence, type Tell } from "./phrase.ts";

const nounOf = ({ draft }: JsonObject, action: unknown): string =>
  draft === true && action !== "converted_to_draft" ? "draft pull request" : "pull request";

/** Anything that happens to a pull request. One that was merged is `closed` at GitHub. */
export const pullRequest: Tell = (payload) => {
  const pull = toObject(payload.pull_request);
  const isMerged = payload.action === "closed" && pull.merged === true;
  const isNew = payload.action === "opened";
  const asked = isMerged ? { ...payload, action: "merged" } : payload;
  const reviewer = named(payload.requested_reviewer) || named(payload.requested_team) || "somebody";
  return {
    content: sentence(
      payload,
      act(asked, numbered(nounOf(pull, payload.action), pull), { reviewer }),
      isMerged ? fill("into {pull_request.base.ref}", payload) : "",
      pushed(payload),
    ),
    cards: isNew ? [textCard(pull.body, { color: COLORS.good, fields: fieldsOf(pull) })] : [],
  };
};

/** What was pushed to it since. */
function pushed({ repository, before, after }: JsonObject): string {
  const [from, to] = [toText(before), toText(after)];
  const url = `${textAt(repository, "html_url")}/compare/${from}...${to}`;
  return from !== "" && to !== "" ? `(${link("changes", url)})` : "";
}

function fieldsOf(pull: JsonObject): NonNullable<CardDraft["fields"]> {
  const [head, base] = [code(textAt(pull, "head", "ref")), code(textAt(pull, "base", "ref"))];
  const files = toNumber(pull.changed_files);
  const changes =
    files !== null &&
    `+${toText(pull.additions)} −${toText(pull.deletions)} in ${counted(files, "file")}`;
  return [
    { name: "Branch", value: words(head, head && base && "→", base), isShort: true },
    { name: "Changes", value: changes || "", isShort: true },
    namesField("Labels", pull.labels),
    namesField("Reviewers", pull.requested_reviewers),
  ];
}

const REVIEWS: ReadonlyMap<string, { says: string; color: string }> = new Map([
  ["approved", { says: "approved", color: COLORS.good }],
  ["changes_requested", { says: "requested changes to", color: COLORS.warning }],
  ["commented", { says: "reviewed", color: COLORS.info }],
]);

/** A review with its verdict. */
export const review: Tell = (payload) => {
  const { state, body, html_url } = toObject(payload.review);
  const verdict = REVIEWS.get(toText(state).toLowerCase());
  const isNew = payload.action === "submitted";
  const says = (isNew && verdict?.says) || words(done(payload), "a review of");
  const pull = toObject(payload.pull_request);
  return {
    content: sentence(
      payload,
      link(says, toText(html_url)),
      numbered(nounOf(pull, payload.action), pull),
    ),
    cards: isNew ? [textCard(body, { color: verdict?.color })] : [],
  };
};

/** A conversation on a line of a pull request that was resolved or opened again. */
export const reviewThread: Tell = (payload) => ({
  content: sentence(
    payload,
    words(done(payload), "a conversation on"),
    numbered("pull request", payload.pull_request),
  ),
});
