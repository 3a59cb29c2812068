import type { Guide } from "../../guides/index.ts";
import { recognise } from "../../recognisers/index.ts";
import type { Recogniser } from "../../recognisers/recogniser.ts";
import { Refusal } from "../../refusal.ts";
import type { Sample } from "../payloads/sample.ts";
import { posted } from "../posted.ts";
import { tellMessage } from "./example.ts";
import { tellRecognition } from "./recognition.ts";

/** What a page is about. */
export interface Subject {
  title: string;
  guides: readonly Guide[];
  /** None for what sends Tidings' own form. */
  recogniser?: Recogniser;
  samples: readonly Sample[];
}

const URL = "https://tidings.example.com/api/v1/channels/webhooks/{webhook_id}/{token}";
const MADE =
  "<!-- Made by `pnpm --filter @tidings/inbound run docs`: change its source, not this page. -->";
const ANY_SENDER =
  "Make a webhook in the channel, copy its URL, and paste it where the sender asks for the address of a webhook.";
const MAX_EVENTS = 40;
/** Of a sample that stands for whatever nobody has heard of yet. */
const INVENTED = /^some_new_/;

/** The page of a sender, in Markdown. */
export function writePage({ title, guides, recogniser, samples }: Subject): string {
  const recognised = samples.flatMap(({ headers, json }) => {
    const { message, sender } = recognise(posted(json, headers));
    return message instanceof Refusal || sender !== recogniser?.name ? [] : [message];
  });
  const events = new Set(
    recognised.flatMap(({ event }) => event ?? []).filter((event) => !INVENTED.test(event)),
  );
  const [example] = recognised;
  const parts = [
    `# ${title}`,
    MADE,
    ...(guides.length === 0 ? ["## Set it up", ANY_SENDER] : guides.flatMap((one) => tell(one))),
    ...(recogniser ? recognition(recogniser, samples) : []),
    ...(events.size > 0 ? eventList([...events].sort()) : []),
    ...(example ? ["## What appears", "For example:", tellMessage(example)] : []),
    "Every answer to a post: [Posting to a channel](../posting.md).",
  ];
  return `${parts.join("\n\n")}\n`;
}

const tell = ({ title, steps, snippets }: Guide): string[] => [
  `## Set it up: ${title}`,
  [
    "Make a webhook in the channel and copy its URL; its settings have all of this with the URL filled in.",
    ...steps,
  ]
    .map((step, index) => `${index + 1}. ${step}`)
    .join("\n"),
  ...snippets.flatMap(({ label, language, code }) => [
    `${label}:`,
    `\`\`\`${language}\n${code(URL)}\n\`\`\``,
  ]),
];

function recognition(recogniser: Recogniser, samples: readonly Sample[]): string[] {
  const lines = tellRecognition(recogniser, samples);
  if (lines.length === 0) return [];
  return ["## How it is recognised", lines.map((line) => `- ${line}`).join("\n")];
}

const eventList = (events: readonly string[]): string[] => [
  "## Events",
  "The names that a filter goes by, such as these:",
  events
    .slice(0, MAX_EVENTS)
    .map((event) => `\`${event}\``)
    .join(", "),
];
