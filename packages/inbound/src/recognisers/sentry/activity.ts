import { bold, escapeMarkdown, paragraphs, quote, words } from "../../markdown/write.ts";
import type { Draft } from "../../message/draft.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { firstText, textAt, toText } from "../../payload/read.ts";
import { actorOf } from "./actor.ts";

/** Somebody wrote, changed or deleted a comment, in Markdown, on an issue ("Comments"). */
export function commentDraft(json: JsonObject): Draft {
  const actor = actorOf(json);
  const project = firstText(
    textAt(json, "data", "project_slug"),
    textAt(json, "data", "project slug"),
  );
  return {
    content: paragraphs(
      words(
        bold(`Comment ${toText(json.action)}`),
        `on issue ${escapeMarkdown(textAt(json, "data", "issue_id"))}`,
        project && `in ${escapeMarkdown(project)}`,
        actor && `by ${escapeMarkdown(actor)}`,
      ),
      quote(textAt(json, "data", "comment")),
    ),
  };
}

/** The integration was added to an organization or removed from it ("Installation"). */
export function installationDraft(json: JsonObject): Draft {
  const app = textAt(json, "data", "installation", "app", "slug");
  const organization = textAt(json, "data", "installation", "organization", "slug");
  const actor = actorOf(json);
  return {
    content: words(
      bold(`Installation ${toText(json.action)}`),
      app && `of ${escapeMarkdown(app)}`,
      organization && `for ${escapeMarkdown(organization)}`,
      actor && `by ${escapeMarkdown(actor)}`,
    ),
  };
}
