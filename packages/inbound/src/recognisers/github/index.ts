import type { Recogniser } from "../recogniser.ts";
import { nameEvent, tell } from "./events.ts";
import { eventOf, isGitHubShape } from "./shape.ts";

/**
 * GitHub, by its header, by the address's ending or by its shape. Shapes: "Webhook events and payloads" of
 * GitHub's documentation. What people write there is Markdown and stays it; names and titles are plain text.
 */
export const github: Recogniser = {
  name: "GitHub",
  recognises: ({ header, dialect, json }) =>
    json !== null &&
    (header("x-github-event") !== null || dialect === "github" || isGitHubShape(json)),
  toDraft: ({ header, json }) => {
    const payload = json ?? {};
    const event = header("x-github-event")?.trim().toLowerCase() || eventOf(payload);
    return { ...tell(event, payload), event: nameEvent(event, payload) };
  },
};
