import { codeBlock } from "../markdown/write.ts";
import type { Draft } from "../message/draft.ts";
import { runDraft } from "../message/run.ts";
import type { JsonObject } from "../parsed-post.ts";
import { formatDuration } from "../payload/duration.ts";
import {
  at,
  firstText,
  isObject,
  textAt,
  toList,
  toNumber,
  toObject,
  toText,
} from "../payload/read.ts";
import { toTime } from "../payload/time.ts";
import type { Recogniser } from "./recogniser.ts";

const MAX_LOG = 3_000;
const LOG_LINES = 20;

/**
 * Jenkins' Notification plugin: `{"name", "url", "build": {"full_url", "number", "phase", "status", "scm",
 * "log"}}`. Source: the plugin's README, "JSON payload".
 */
export const jenkins: Recogniser = {
  name: "Jenkins",
  recognises: ({ json }) => {
    const build = at(json, "build");
    return isObject(build) && typeof build.phase === "string" && toNumber(build.number) !== null;
  },
  toDraft: ({ json }) => read(json ?? {}),
};

function read(json: JsonObject): Draft {
  const build = toObject(json.build);
  const phase = toText(build.phase);
  const status = toText(build.status);
  const took = toNumber(build.duration);
  const number = toText(build.number);
  return {
    event: ["build", phase, status].filter(Boolean).join(".").toLowerCase(),
    ...runDraft({
      title: `${firstText(json.display_name, json.name)} #${number}`,
      url: firstText(build.full_url, json.url),
      outcome: status || phase,
      text: codeBlock(endOf(toText(build.log))),
      details: {
        Phase: status === "" ? "" : phase.toLowerCase(),
        Branch: textAt(build, "scm", "branch"),
        Commit: textAt(build, "scm", "commit").slice(0, 7),
        By: toList(at(build, "scm", "culprits"))
          .map(toText)
          .filter(Boolean)
          .join(", "),
        Tests: tests(build),
        Notes: toText(build.notes),
        Took: took === null || took <= 0 ? "" : formatDuration(took / 1_000),
      },
      time: toTime(build.timestamp),
    }),
  };
}

/** The last lines of a log, where it says what went wrong. */
const endOf = (log: string): string =>
  log.slice(-MAX_LOG).trimEnd().split("\n").slice(-LOG_LINES).join("\n");

function tests(build: JsonObject): string {
  const total = textAt(build, "test_summary", "total");
  const failed = textAt(build, "test_summary", "failed");
  return total === "" ? "" : `${failed || "0"} of ${total} failed`;
}
