import type { Draft } from "../message/draft.ts";
import { runDraft } from "../message/run.ts";
import type { JsonObject } from "../parsed-post.ts";
import { formatDuration } from "../payload/duration.ts";
import { plain } from "../payload/plain.ts";
import { firstText, has, toNumber, toText } from "../payload/read.ts";
import { toTime } from "../payload/time.ts";
import { describe } from "./json/describe.ts";
import type { Recogniser } from "./recogniser.ts";

const MAX_TEXT = 1_000;

const isDeploy = (json: JsonObject): boolean => has(json, "site_id", "state", "deploy_url");

/**
 * Netlify's notifications of deploys: the header `X-Netlify-Event`, or `{"site_id", "state", "deploy_url",
 * "name"}`. Source: Netlify's "Deploy notifications" and its API's deploy object.
 */
export const netlify: Recogniser = {
  name: "Netlify",
  recognises: ({ header, json }) =>
    json !== null && (header("x-netlify-event") !== null || isDeploy(json)),
  toDraft: ({ json, header }) => read(json ?? {}, header("x-netlify-event")),
};

function read(json: JsonObject, kind: string | null): Draft {
  const state = toText(json.state);
  const event = kind ?? ["deploy", state].filter(Boolean).join(".");
  if (!isDeploy(json)) return { ...describe(json), event: event.toLowerCase() };
  const took = toNumber(json.deploy_time);
  return {
    event: event.toLowerCase(),
    ...runDraft({
      title: `${firstText(json.name, "Site")}: deploy`,
      url: json.admin_url ? `${toText(json.admin_url)}/deploys/${toText(json.id)}` : "",
      outcome: json.locked === true ? `${state}, locked` : state,
      text: plain(firstText(json.error_message, json.title), MAX_TEXT),
      details: {
        Site: firstText(json.deploy_ssl_url, json.deploy_url, json.ssl_url),
        Context: toText(json.context),
        Branch: toText(json.branch),
        Commit: toText(json.commit_ref).slice(0, 7),
        Committer: toText(json.committer),
        Took: took === null ? "" : formatDuration(took),
      },
      time: toTime(json.updated_at),
    }),
  };
}
