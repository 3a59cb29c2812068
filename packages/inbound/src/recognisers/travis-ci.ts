import type { Draft } from "../message/draft.ts";
import { runDraft } from "../message/run.ts";
import type { JsonObject } from "../parsed-post.ts";
import { formatDuration } from "../payload/duration.ts";
import { plainLine } from "../payload/plain.ts";
import { firstText, has, isObject, textAt, toNumber, toText } from "../payload/read.ts";
import { toTime } from "../payload/time.ts";
import type { Recogniser } from "./recogniser.ts";

const MAX_SUBJECT = 300;

/**
 * Travis CI's notifications, a form with a JSON `payload`: `{"number", "build_url", "state",
 * "status_message", "repository"}`. Source: Travis CI's "Configuring Build Notifications", webhooks.
 */
export const travisCi: Recogniser = {
  name: "Travis CI",
  recognises: ({ json }) =>
    has(json, "build_url", "number", "repository") && isObject(json?.repository),
  toDraft: ({ json }) => read(json ?? {}),
};

function read(json: JsonObject): Draft {
  const took = toNumber(json.duration);
  const repository = [textAt(json, "repository", "owner_name"), textAt(json, "repository", "name")];
  const pullRequest = toText(json.pull_request_number);
  const state = firstText(json.state, json.status_message, json.result_message);
  return {
    event: ["build", state.toLowerCase()].filter(Boolean).join("."),
    ...runDraft({
      title: `${repository.filter(Boolean).join("/")} #${toText(json.number)}`,
      url: toText(json.build_url),
      outcome: firstText(json.status_message, json.state),
      text: plainLine(toText(json.message).split("\n", 1)[0] ?? "", MAX_SUBJECT),
      details: {
        Branch: toText(json.branch),
        Tag: toText(json.tag),
        "Pull request": pullRequest && `#${pullRequest} ${toText(json.pull_request_title)}`,
        Author: toText(json.author_name),
        Commit: toText(json.commit).slice(0, 7),
        Took: took === null ? "" : formatDuration(took),
      },
      time: toTime(json.finished_at) ?? toTime(json.started_at),
    }),
  };
}
