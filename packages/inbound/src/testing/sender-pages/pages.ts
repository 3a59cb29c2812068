import { GUIDES } from "../../guides/index.ts";
import { RECOGNISERS } from "../../recognisers/table.ts";
import { type Subject, writePage } from "./page.ts";
import { loadSamples } from "./samples.ts";

/** What people write by hand is told in `docs/posting.md`. */
const OWN_FORMS = new Set(["Tidings", "plain text"]);
const TITLES: Readonly<Record<string, string>> = { JSON: "Any other JSON" };

const toFileName = (name: string): string =>
  `${name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")}.md`;

/** Every page of `docs/senders`, by its file's name. */
export async function senderPages(): Promise<Map<string, string>> {
  const subjects = await findSubjects();
  const pages = subjects.map(([name, subject]) => [toFileName(name), writePage(subject)] as const);
  return new Map([["README.md", writeContents(subjects)], ...pages]);
}

async function findSubjects(): Promise<[name: string, subject: Subject][]> {
  const samples = await loadSamples();
  const recognisers = new Map(
    RECOGNISERS.filter(({ name }) => !OWN_FORMS.has(name)).map((one) => [one.name, one]),
  );
  const senders = GUIDES.map(({ sender }) => sender).filter((name) => name !== null);
  const names = new Set([...recognisers.keys(), ...senders]);
  const known = [...names].map((name): [string, Subject] => {
    const recogniser = recognisers.get(name);
    const guides = GUIDES.filter(({ sender }) => sender === name);
    const subject = { title: TITLES[name] ?? name, guides, samples: samples.get(name) ?? [] };
    return [name, { ...subject, ...(recogniser && { recogniser }) }];
  });
  const own = GUIDES.filter(({ sender }) => sender === null).map((guide): [string, Subject] => [
    guide.title,
    { title: guide.title, guides: [guide], samples: [] },
  ]);
  return [...known, ...own].sort(([a], [b]) => a.localeCompare(b, "en"));
}

const writeContents = (subjects: readonly [string, Subject][]): string =>
  `# Senders

<!-- Made by \`pnpm --filter @tidings/inbound run docs\`: change its source, not this page. -->

Whose posts are understood as they are, and how to set them up. The URL of any webhook takes all of them;
what nobody here knows is shown as [any other JSON](json.md), or by a template of your own.

${subjects.map(([name, { title }]) => `- [${title}](${toFileName(name)})`).join("\n")}
`;
