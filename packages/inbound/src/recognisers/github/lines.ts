import { escapeMarkdown, words } from "../../markdown/write.ts";
import type { Draft } from "../../message/draft.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { at, isObject, textAt, toText } from "../../payload/read.ts";
import { inWords, withArticle } from "../forge/text.ts";
import { done, fill, named, sentence, where, who } from "./phrase.ts";

/** Events that are told in one line, by `event.action` or by the event alone. */
const LINES: ReadonlyMap<string, string> = new Map([
  ["branch_protection_rule", "{done} the branch protection rule {rule}"],
  ["deploy_key", "{done} the deploy key {key}"],
  ["deployment_review.requested", "asked for a review of the deployment to {environment}"],
  ["fork", "forked {repository} as {forkee}"],
  ["github_app_authorization", "{done} the authorization of a GitHub App"],
  ["installation", "{done} the installation of a GitHub App"],
  ["installation.new_permissions_accepted", "accepted new permissions of a GitHub App"],
  ["installation_repositories.added", "gave a GitHub App access to more repositories"],
  ["installation_repositories.removed", "took repositories from a GitHub App"],
  ["marketplace_purchase", "{done} the plan {marketplace_purchase.plan}"],
  ["member.added", "added {member} to {repository}"],
  ["member.edited", "changed what {member} may do in {repository}"],
  ["member.removed", "removed {member} from {repository}"],
  ["membership.added", "added {member} to the team {team}"],
  ["membership.removed", "removed {member} from the team {team}"],
  ["merge_group.checks_requested", "asked for checks of a group in the merge queue"],
  ["meta", "{done} this webhook"],
  ["org_block", "{done} {blocked_user}"],
  ["organization.member_added", "added {membership.user} to {organization}"],
  ["organization.member_invited", "invited {invitation} to {organization}"],
  ["organization.member_removed", "removed {membership.user} from {organization}"],
  ["organization", "{done} {organization}"],
  ["page_build", "published the pages of {repository}"],
  ["projects_v2", "{done} the project {projects_v2}"],
  ["projects_v2_item", "{done} an item of a project"],
  ["projects_v2_status_update", "{done} the status of a project"],
  ["public", "made {repository} public"],
  ["repository.privatized", "made {repository} private"],
  ["repository.publicized", "made {repository} public"],
  ["repository.renamed", "renamed {repository} (was: {changes.repository.name.from})"],
  ["repository", "{done} {repository}"],
  ["repository_dispatch", "dispatched {action}"],
  ["repository_import", "imported {repository} ({status})"],
  ["sponsorship.cancelled", "no longer sponsors {sponsorship.sponsorable}"],
  ["sponsorship.created", "sponsors {sponsorship.sponsorable} now ({sponsorship.tier})"],
  ["sponsorship", "changed the sponsorship of {sponsorship.sponsorable}"],
  ["star.deleted", "removed a star from {repository}"],
  ["star", "starred {repository}"],
  ["team.added_to_repository", "gave the team {team} access to {repository}"],
  ["team.removed_from_repository", "took access to {repository} from the team {team}"],
  ["team_add", "gave the team {team} access to {repository}"],
  // What is called watching here became starring at GitHub; the name stayed.
  ["watch", "starred {repository}"],
  ["wiki", "{done} the page {page} of the wiki"],
  ["workflow_dispatch", "started the workflow {workflow}"],
]);

/** Any event that has no function of its own: by its line, else by its name and action. */
export function tellInLine(event: string, payload: JsonObject): Draft {
  const action = toText(payload.action).toLowerCase();
  const template = LINES.get(`${event}.${action}`) ?? LINES.get(event);
  if (template === undefined) return { content: unknown(event, payload) };
  const predicate = fill(template, payload, { done: done(payload) });
  const saysWhere = template.includes("{repository}") || template.includes("{organization}");
  return { content: words(who(payload), predicate, saysWhere ? "" : where(payload)) };
}

/** What an event is about mostly stands under the event's own name. */
function unknown(event: string, payload: JsonObject): string {
  const noun = escapeMarkdown(inWords(event)) || "event";
  const subject = at(payload, event);
  if (isObject(subject)) {
    const name = named(subject);
    return sentence(payload, done(payload), name === "" ? withArticle(noun) : `${noun} ${name}`);
  }
  const action = toText(payload.action) === "" ? "" : done(payload);
  return words(`**${noun}**`, action, where(payload), `by ${who(payload)}`);
}

/** The first post of a new webhook. */
export function ping(payload: JsonObject): Draft {
  const of = named(payload.repository) || named(payload.organization) || "GitHub";
  const zen = escapeMarkdown(textAt(payload, "zen"));
  return {
    content: words("This webhook is connected to", of, zen && `— ${zen}`),
  };
}
