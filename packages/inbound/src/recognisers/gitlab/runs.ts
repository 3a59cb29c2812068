import { bold, code, escapeMarkdown, link, words } from "../../markdown/write.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { formatDuration } from "../../payload/duration.ts";
import { firstText, textAt, toNumber, toObject, toObjects, toText } from "../../payload/read.ts";
import { outcomeOf } from "../forge/outcome.ts";
import { inWords, subjectOf } from "../forge/text.ts";
import { ref, type Tell, where, who } from "./phrase.ts";

const OVER = new Set(["success", "failed", "canceled"]);
const MAX_JOBS = 8;

const onRef = (run: JsonObject): string => {
  const name = ref(run);
  return name && `on ${run.tag === true ? "tag " : ""}${name}`;
};

function took(seconds: unknown): string {
  const duration = toNumber(seconds);
  return duration === null ? "" : formatDuration(duration);
}

const after = (duration: string): string => duration && `after ${duration}`;

/** The jobs that failed and were not allowed to. */
function failedJobs({ builds, project }: JsonObject): string {
  const failed = toObjects(builds).filter(
    ({ status, allow_failure }) => status === "failed" && allow_failure !== true,
  );
  const base = textAt(project, "web_url");
  const listed = failed
    .slice(0, MAX_JOBS)
    .map(({ id, name }) => link(firstText(name, "job"), base && `${base}/-/jobs/${toText(id)}`));
  const more = failed.length > MAX_JOBS && `and ${failed.length - MAX_JOBS} more`;
  return words(listed.join(", "), more);
}

/** A pipeline on one line, and once it is over a card with what it ran for. */
export const pipeline: Tell = (payload) => {
  const run = toObject(payload.object_attributes);
  const status = toText(run.status);
  const { id, name, url } = run;
  const address = toText(url) || pageOf(payload, "pipelines", id);
  const { words: says, color } = outcomeOf(status);
  const failed = failedJobs(payload);
  const label = words(id ? `#${toText(id)}` : "", toText(name)) || "run";
  return {
    content: words(
      `Pipeline ${link(label, address)} **${says}**`,
      onRef(run),
      where(payload),
      OVER.has(status) ? after(took(run.duration)) : "",
      status === "failed" && failed !== "" && `— failed: ${failed}`,
    ),
    cards: OVER.has(status)
      ? [
          {
            color,
            title: subjectOf(textAt(payload, "commit", "message")),
            url: textAt(payload, "commit", "url"),
            fields: [
              { name: "By", value: who(payload), isShort: true },
              { name: "Merge request", value: mergeRequestOf(payload), isShort: true },
            ],
          },
        ]
      : [],
  };
};

const pageOf = ({ project }: JsonObject, kind: string, id: unknown): string => {
  const base = textAt(project, "web_url");
  return base && toText(id) && `${base}/-/${kind}/${toText(id)}`;
};

function mergeRequestOf({ merge_request }: JsonObject): string {
  const { iid, title, url } = toObject(merge_request);
  return iid ? link(words(`!${toText(iid)}`, toText(title)), toText(url)) : "";
}

/** A job, which GitLab calls a build in its payloads. */
export const job: Tell = (payload) => {
  const { build_id, build_name, build_stage, build_status, build_duration } = payload;
  const status = toText(build_status);
  const reason = status === "failed" ? inWords(toText(payload.build_failure_reason)) : "";
  return {
    content: words(
      `Job ${link(firstText(build_name, "job"), pageOf(payload, "jobs", build_id))}`,
      build_stage ? `of stage ${code(toText(build_stage))}` : "",
      `**${outcomeOf(status).words}**`,
      reason && `(${escapeMarkdown(reason)})`,
      onRef(payload),
      where(payload),
      OVER.has(status) && after(took(build_duration)),
    ),
  };
};

export const deployment: Tell = (payload) => {
  const { status, environment, deployable_url, environment_external_url, short_sha } = payload;
  const sha = toText(short_sha);
  const commit = sha && link(words(sha, toText(payload.commit_title)), toText(payload.commit_url));
  return {
    content: words(
      link("Deployment", toText(deployable_url)),
      commit && `of ${commit}`,
      environment ? `to ${bold(toText(environment))}` : "",
      `**${outcomeOf(toText(status)).words}**`,
      where(payload),
      environment_external_url ? `— ${link("open", toText(environment_external_url))}` : "",
    ),
  };
};
