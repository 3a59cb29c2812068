import { bold, code, link, words } from "../markdown/write.ts";
import type { Draft } from "../message/draft.ts";
import type { JsonObject } from "../parsed-post.ts";
import { at, firstText, has, isObject, textAt } from "../payload/read.ts";
import type { Recogniser } from "./recogniser.ts";

/**
 * Docker Hub's webhooks: `{"push_data": {"pusher", "tag"}, "repository": {"repo_name", "repo_url"}}`.
 * Source: Docker's documentation, "Webhooks" of Docker Hub.
 */
export const dockerHub: Recogniser = {
  name: "Docker Hub",
  recognises: ({ json }) =>
    has(json, "push_data") && isObject(json?.push_data) && isObject(json.repository),
  toDraft: ({ json }) => read(json ?? {}),
};

function read(json: JsonObject): Draft {
  const repository = firstText(at(json, "repository", "repo_name"), at(json, "repository", "name"));
  const tag = textAt(json, "push_data", "tag");
  return {
    event: "push",
    content: words(
      bold(textAt(json, "push_data", "pusher")) || "Somebody",
      "pushed",
      tag && code(tag),
      "to",
      link(repository || "a repository", textAt(json, "repository", "repo_url")),
    ),
  };
}
