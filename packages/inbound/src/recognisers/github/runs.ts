import { code, escapeMarkdown, link, words } from "../../markdown/write.ts";
import type { CardDraft } from "../../message/draft.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { formatDuration, secondsBetween } from "../../payload/duration.ts";
import { firstText, textAt, toObject, toObjects, toText } from "../../payload/read.ts";
import { outcomeOf } from "../forge/outcome.ts";
import { excerpt, shortSha, subjectOf } from "../forge/text.ts";
import { named, type Tell, where } from "./phrase.ts";

/** How a run stands. What is asked for again still has the conclusion of its first time. */
const stateOf = (run: JsonObject, { action }: JsonObject): string =>
  action === "rerequested" ? action : firstText(run.conclusion, run.status, action);

const onBranch = (run: JsonObject): string => {
  const branch = firstText(run.head_branch, textAt(run, "check_suite", "head_branch"));
  if (branch !== "") return `on ${code(branch)}`;
  const sha = toText(run.head_sha);
  return sha === "" ? "" : `at ${code(shortSha(sha))}`;
};

/** The details of a run that is over. */
function cardOf(run: JsonObject, payload: JsonObject, more: CardDraft): CardDraft[] {
  if (payload.action !== "completed") return [];
  const end = firstText(run.completed_at, run.updated_at);
  const seconds = secondsBetween(firstText(run.run_started_at, run.started_at), end);
  const sha = toText(run.head_sha);
  const url = `${textAt(payload.repository, "html_url")}/commit/${sha}`;
  const { fields = [], ...rest } = more;
  const all = [
    ...fields,
    { name: "Commit", value: sha && link(shortSha(sha), url), isShort: true },
    { name: "By", value: named(run.actor ?? payload.sender), isShort: true },
    { name: "Took", value: seconds === null ? "" : formatDuration(seconds), isShort: true },
  ];
  return [{ color: outcomeOf(stateOf(run, payload)).color, fields: all, ...rest }];
}

const line = (subject: string, run: JsonObject, payload: JsonObject): string =>
  words(subject, `**${outcomeOf(stateOf(run, payload)).words}**`, onBranch(run), where(payload));

export const workflowRun: Tell = (payload) => {
  const run = toObject(payload.workflow_run);
  const name = firstText(run.name, textAt(payload.workflow, "name"), "run");
  const number = toText(run.run_number);
  const title = firstText(run.display_title, subjectOf(textAt(run, "head_commit", "message")));
  return {
    content: line(
      `Workflow ${link(words(name, number && `#${number}`), toText(run.html_url))}`,
      run,
      payload,
    ),
    cards: cardOf(run, payload, { title }),
  };
};

/** A job with the steps that failed. */
export const workflowJob: Tell = (payload) => {
  const job = toObject(payload.workflow_job);
  const workflow = toText(job.workflow_name);
  const failed = toObjects(job.steps).filter(({ conclusion }) => conclusion === "failure");
  const steps = failed.map(({ name }) => code(toText(name))).join(", ");
  const subject = words(
    `Job ${link(firstText(job.name, "job"), toText(job.html_url))}`,
    workflow && `of workflow ${escapeMarkdown(workflow)}`,
  );
  return {
    content: line(subject, job, payload),
    cards: cardOf(job, payload, { fields: [{ name: "Failed steps", value: steps }] }),
  };
};

export const checkRun: Tell = (payload) => {
  const run = toObject(payload.check_run);
  const { title, summary } = toObject(run.output);
  const name = link(firstText(run.name, "check"), firstText(run.html_url, run.details_url));
  return {
    content: line(`Check ${name}`, run, payload),
    cards: cardOf(run, payload, { title: toText(title), text: excerpt(toText(summary)) }),
  };
};

export const checkSuite: Tell = (payload) => {
  const suite = toObject(payload.check_suite);
  const by = textAt(suite, "app", "name");
  return { content: line(words("Check suite", by && `of ${escapeMarkdown(by)}`), suite, payload) };
};

/** A commit's status, as outside services report it. */
export const status: Tell = (payload) => {
  const { context, target_url, state, description, sha, commit } = payload;
  const url = textAt(commit, "html_url");
  const commitLink = sha ? words("for", link(shortSha(toText(sha)), url)) : "";
  const subject = link(firstText(context, "Status"), toText(target_url));
  const told = escapeMarkdown(toText(description));
  return {
    content: words(
      subject,
      `**${outcomeOf(toText(state)).words}**`,
      commitLink,
      where(payload),
      told && `— ${told}`,
    ),
  };
};
