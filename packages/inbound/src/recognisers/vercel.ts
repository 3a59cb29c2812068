import { bold } from "../markdown/write.ts";
import type { Draft } from "../message/draft.ts";
import { runDraft } from "../message/run.ts";
import type { JsonObject } from "../parsed-post.ts";
import { plainLine } from "../payload/plain.ts";
import { at, firstText, has, isObject, textAt, toObject, toText } from "../payload/read.ts";
import { toTime } from "../payload/time.ts";
import { describe } from "./json/describe.ts";
import type { Recogniser } from "./recogniser.ts";

const MAX_SUBJECT = 300;

/**
 * Vercel's webhooks: the header `X-Vercel-Signature`, or `{"id", "type": "deployment.succeeded",
 * "createdAt", "region", "payload"}`. Source: Vercel's "Webhooks API Reference".
 */
export const vercel: Recogniser = {
  name: "Vercel",
  recognises: ({ header, json }) =>
    json !== null &&
    (header("x-vercel-signature") !== null ||
      (has(json, "id", "type", "createdAt", "region") && isObject(json.payload))),
  toDraft: ({ json }) => read(json ?? {}),
};

function read(json: JsonObject): Draft {
  const type = toText(json.type);
  const known = { event: type.toLowerCase(), deliveryId: toText(json.id) };
  const payload = toObject(json.payload);
  if (type.startsWith("deployment.") && isObject(payload.deployment)) {
    return { ...known, ...deployment(json, payload, type.slice("deployment.".length)) };
  }
  return { ...describe(isObject(json.payload) ? payload : json, bold(type)), ...known };
}

function deployment(json: JsonObject, payload: JsonObject, outcome: string): Draft {
  const meta = at(payload, "deployment", "meta");
  /** Vercel writes down a commit under the name of the place that it came from. */
  const commit = (what: string): string =>
    firstText(...["github", "gitlab", "bitbucket"].map((from) => at(meta, `${from}Commit${what}`)));
  const address = textAt(payload, "deployment", "url");
  return runDraft({
    title: firstText(at(payload, "deployment", "name"), payload.name, "Deployment"),
    url: firstText(at(payload, "links", "deployment"), address && `https://${address}`),
    outcome,
    text: plainLine(commit("Message").split("\n", 1)[0] ?? "", MAX_SUBJECT),
    details: {
      Target: toText(payload.target),
      Site: address && `https://${address}`,
      Branch: commit("Ref"),
      Author: commit("AuthorName"),
      Commit: commit("Sha").slice(0, 7),
    },
    time: toTime(json.createdAt),
  });
}
