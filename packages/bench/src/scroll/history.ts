import { seedChannel, seedMessages, seedUser } from "@tidings/prisma/seed";

export const MESSAGES = 10_000;
const CHUNK = 1_000;
const EVERY_MS = 7 * 60_000;

/** What people and services write, from a word to a table. */
const TEXTS: readonly string[] = [
  "Deployed.",
  "Build **#412** of `main` passed in 3 min 12 s.",
  "A list:\n\n- one\n- two\n- [three](https://example.com)",
  "It fails since yesterday, and only behind the proxy. I looked at the log and saw nothing but a timeout after 30 seconds; the same request answers within a blink when I send it from the machine itself.",
  "```ts\nconst answer = await fetch(url, { signal });\nif (!answer.ok) throw new Error(answer.statusText);\n```",
  "|service|state|\n|-|-|\n|web|up|\n|worker|up|\n|database|slow|",
  "> Can somebody have a look?\n\nI will.",
];

/** A channel with a long history, which two people wrote over some weeks. */
export async function prepareHistory() {
  const user = await seedUser({ role: "admin" });
  const other = await seedUser();
  const { id: channelId } = await seedChannel({ createdById: user.id });
  const startedAt = Date.now() - MESSAGES * EVERY_MS;
  for (let from = 0; from < MESSAGES; from += CHUNK) {
    await seedMessages(
      Array.from({ length: CHUNK }, (_, offset) => ({
        channelId,
        userId: (from + offset) % 3 === 0 ? other.id : user.id,
        content: `${TEXTS[(from + offset) % TEXTS.length]}`,
        createdAt: new Date(startedAt + (from + offset) * EVERY_MS),
      })),
    );
  }
  return { user, channelId };
}
