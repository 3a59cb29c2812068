import { code } from "../../markdown/write.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { textAt, toObject, toObjects } from "../../payload/read.ts";
import { inWords } from "../forge/text.ts";
import { textCard } from "../forge/text-card.ts";
import { act } from "./actions.ts";
import { named, numbered, sentence, type Tell } from "./phrase.ts";

/** The names in a list of labels or users, as fields of a card have them. */
export const namesField = (name: string, list: unknown) => ({
  name,
  value: toObjects(list).map(named).filter(Boolean).join(", "),
  isShort: true,
});

function reasonOf({ action, issue }: JsonObject): string {
  const reason = textAt(issue, "state_reason");
  return action === "closed" && reason !== "" ? `as ${code(inWords(reason))}` : "";
}

/** Anything that happens to an issue. */
export const issues: Tell = (payload) => {
  const issue = toObject(payload.issue);
  const isNew = payload.action === "opened";
  return {
    content: sentence(payload, act(payload, numbered("issue", issue)), reasonOf(payload)),
    cards: isNew
      ? [
          textCard(issue.body, {
            fields: [namesField("Labels", issue.labels), namesField("Assignees", issue.assignees)],
          }),
        ]
      : [],
  };
};

/** Anything that happens to a discussion. */
export const discussion: Tell = (payload) => {
  const thing = toObject(payload.discussion);
  const text = payload.action === "created" ? thing.body : textAt(payload, "answer", "body");
  return {
    content: sentence(payload, act(payload, numbered("discussion", thing))),
    cards: [textCard(text)],
  };
};
