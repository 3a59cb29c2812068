import { code, link, words } from "../../markdown/write.ts";
import { COLORS } from "../../message/card.ts";
import type { Draft } from "../../message/draft.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { firstText, textAt, toObject, toText } from "../../payload/read.ts";
import { outcomeOf } from "../forge/outcome.ts";
import { inWords } from "../forge/text.ts";
import { textCard } from "../forge/text-card.ts";
import {
  branches,
  commentText,
  issue,
  pageOf,
  plain,
  pullOf,
  pullRequest,
  repository,
  type Tell,
  targetOf,
  where,
  who,
} from "./phrase.ts";
import { cloudPush, refsChanged } from "./push.ts";

type Say = (payload: JsonObject) => string;

/** A sentence about a pull request, an issue or a commit. */
const about =
  (thing: Say, verb: string, after: Say = () => ""): Tell =>
  (payload) => ({
    content: words(who(payload), verb, thing(payload), after(payload), where(payload)),
  });

const pull = (verb: string, after?: Say): Tell => about(pullRequest, verb, after);

const intoTarget = (payload: JsonObject): string => {
  const target = targetOf(pullOf(payload));
  return target && `into ${code(target)}`;
};

/** A new pull request with what it says. */
const opened: Tell = (payload, event) => {
  const thing = pullOf(payload);
  return {
    ...pull("opened")(payload, event),
    cards: [
      textCard(thing.description, {
        color: COLORS.good,
        fields: [{ name: "Branch", value: branches(thing), isShort: true }],
      }),
    ],
  };
};

/** A comment that was made, changed, removed, resolved. */
const commented =
  (thing: Say, verb: string): Tell =>
  (payload) => {
    const { comment } = payload;
    const url = pageOf(comment);
    const says =
      verb === "commented on"
        ? `${link("commented", url)} on`
        : `${verb} a ${link("comment", url)} on`;
    return {
      content: words(who(payload), says, thing(payload), where(payload)),
      cards: verb === "deleted" ? [] : [textCard(commentText(comment))],
    };
  };

const commit: Say = (payload) => {
  const sha = firstText(textAt(payload, "commit", "hash"), payload.commit);
  return sha === "" ? "a commit" : `commit ${link(sha.slice(0, 7), pageOf(payload.commit))}`;
};

const commitStatus: Tell = (payload) => {
  const { name, key, url, state, description, refname } = toObject(payload.commit_status);
  const told = plain(description);
  return {
    content: words(
      link(firstText(name, key, "Build"), toText(url)),
      `**${outcomeOf(toText(state)).words}**`,
      refname ? `on ${code(toText(refname))}` : "",
      where(payload),
      told && `— ${told}`,
    ),
  };
};

const openedIssue: Tell = (payload, event) => ({
  ...about(issue, "opened")(payload, event),
  cards: [textCard(textAt(payload, "issue", "content", "raw"))],
});

/** By event key: the cloud's first, then the data center's. */
export const EVENTS: ReadonlyMap<string, Tell> = new Map([
  ["repo:push", cloudPush],
  ["repo:commit_comment_created", commented(commit, "commented on")],
  ["repo:commit_status_created", commitStatus],
  ["repo:commit_status_updated", commitStatus],
  ["issue:created", openedIssue],
  ["issue:updated", about(issue, "updated")],
  ["issue:comment_created", commented(issue, "commented on")],
  ["pullrequest:created", opened],
  ["pullrequest:updated", pull("updated")],
  ["pullrequest:approved", pull("approved")],
  ["pullrequest:unapproved", pull("took back the approval of")],
  ["pullrequest:changes_request_created", pull("requested changes to")],
  ["pullrequest:changes_request_removed", pull("no longer requests changes to")],
  ["pullrequest:fulfilled", pull("merged", intoTarget)],
  ["pullrequest:rejected", pull("declined")],
  ["pullrequest:comment_created", commented(pullRequest, "commented on")],
  ["pullrequest:comment_updated", commented(pullRequest, "updated")],
  ["pullrequest:comment_deleted", commented(pullRequest, "deleted")],
  ["pullrequest:comment_resolved", commented(pullRequest, "resolved")],
  ["pullrequest:comment_reopened", commented(pullRequest, "reopened")],

  ["repo:refs_changed", refsChanged],
  ["repo:comment:added", commented(commit, "commented on")],
  ["repo:comment:edited", commented(commit, "edited")],
  ["repo:comment:deleted", commented(commit, "deleted")],
  ["pr:opened", opened],
  ["pr:modified", pull("edited")],
  ["pr:from_ref_updated", pull("pushed to")],
  ["pr:to_ref_updated", pull("updated the target branch of")],
  ["pr:reviewer:updated", pull("changed the reviewers of")],
  ["pr:reviewer:approved", pull("approved")],
  ["pr:reviewer:unapproved", pull("took back the approval of")],
  ["pr:reviewer:needs_work", pull("requested changes to")],
  ["pr:reviewer:changes_requested", pull("requested changes to")],
  ["pr:merged", pull("merged", intoTarget)],
  ["pr:declined", pull("declined")],
  ["pr:deleted", pull("deleted")],
  ["pr:comment:added", commented(pullRequest, "commented on")],
  ["pr:comment:edited", commented(pullRequest, "edited")],
  ["pr:comment:deleted", commented(pullRequest, "deleted")],
  ["diagnostics:ping", () => ({ content: "This webhook is connected to Bitbucket." })],
]);

/** Any other event, by the words of its key: `repo:fork`, `repo:transfer`, `project:modified`. */
export function other(payload: JsonObject, event: string): Draft {
  const name = plain(inWords(event.replaceAll(":", " "))) || "event";
  const thing = repository(payload);
  return { content: words(`Bitbucket: **${name}**`, thing && `in ${thing}`, `by ${who(payload)}`) };
}
