import type { Draft } from "../message/draft.ts";
import type { JsonObject } from "../parsed-post.ts";
import { firstText, has, isObject, toObject, toText } from "../payload/read.ts";
import { toGroupDraft } from "./alert-group/alert-group.ts";
import type { Recogniser } from "./recogniser.ts";

/** Alertmanager's webhook, version 4 (Prometheus documentation, "Configuration", `webhook_config`). */
export const alertmanager: Recogniser = {
  name: "Alertmanager",
  recognises: ({ json }) =>
    Array.isArray(json?.alerts) &&
    (has(json, "groupKey") || (has(json, "receiver", "status") && isObject(json.groupLabels))),
  toDraft: ({ json }) => read(json ?? {}),
};

function read(json: JsonObject): Draft {
  const address = toText(json.externalURL).replace(/\/$/, "");
  if (address === "") return toGroupDraft(json);
  const receiver = encodeURIComponent(toText(json.receiver).toWellFormed());
  const isFiring = firstText(json.status).toLowerCase() === "firing";
  return toGroupDraft(json, {
    address: `${address}/#/alerts?receiver=${receiver}`,
    silence: isFiring ? silenceAddress(address, json) : "",
  });
}

/** Alertmanager's form for a new silence, filled in with what the group has in common. */
function silenceAddress(address: string, json: JsonObject): string {
  const common = isObject(json.commonLabels) ? json.commonLabels : toObject(json.groupLabels);
  const matchers = Object.entries(common).map(
    ([name, value]) => `${name}=${JSON.stringify(toText(value))}`,
  );
  const filter = encodeURIComponent(`{${matchers.join(",")}}`.toWellFormed());
  return `${address}/#/silences/new?filter=${filter}`;
}
