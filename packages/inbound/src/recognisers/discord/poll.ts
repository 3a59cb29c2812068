import { bold, escapeMarkdown, lines, words } from "../../markdown/write.ts";
import { textAt, toObject, toObjects } from "../../payload/read.ts";

/** A poll's question and answers; Discord's page "Poll resource". There is no voting here. */
export function writePoll(value: unknown): string {
  const poll = toObject(value);
  const answers = toObjects(poll.answers).map((answer) => {
    const emoji = textAt(answer, "poll_media", "emoji", "name");
    const text = words(emoji, escapeMarkdown(textAt(answer, "poll_media", "text")));
    return text && `- ${text}`;
  });
  const question = bold(textAt(poll, "question", "text"));
  return lines(question && `Poll: ${question}`, ...answers);
}
