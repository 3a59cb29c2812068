import { bold, link, paragraphs, webAddress } from "../../markdown/write.ts";
import { colorOf } from "../../payload/outcome.ts";
import { plain } from "../../payload/plain.ts";
import { type Entries, find, take } from "./entries.ts";

const MAX_TITLE = 300;
const MAX_BODY = 8_000;

const TITLES = ["title", "subject", "headline", "summary"];
const NAMES = ["name", "displayname", "fullname", "service", "monitor", "project", "host"];
const HAPPENINGS = ["event", "eventtype", "eventname", "type", "action"];
const STATES = ["status", "state", "result", "outcome", "level", "severity"];
/** A result says more than a state such as "completed". */
const RESULTS = ["result", "conclusion", "outcome", ...STATES];
const BODIES = ["message", "text", "body", "description", "msg", "content"];
const MARKDOWN = ["markdown", "md"];
const LINKS = "url htmlurl weburl link permalink href targeturl detailsurl dashboardurl".split(" ");

/** What the first line is made of; what is taken for it leaves the entries. */
function title(entries: Entries): string {
  const given = take(entries, TITLES);
  if (given !== "") return given;
  const name = take(entries, NAMES);
  const happened = take(entries, HAPPENINGS);
  if (name === "" && happened === "") return "";
  const parts = [happened, take(entries, STATES)].filter(Boolean).join(", ");
  return [name, parts].filter(Boolean).join(": ");
}

/** The first address that can be followed, taken out of the entries. */
function address(entries: Entries): string {
  const key = LINKS.find((candidate) => webAddress(find(entries, [candidate])) !== null);
  return key === undefined ? "" : take(entries, [key]);
}

/**
 * The gist of an object as Markdown: its title (or name, event and state) as a link, then its text. Plain
 * text is shown as it is; only what is called Markdown is taken for that. What it says leaves the entries.
 */
export function headline(entries: Entries): string {
  const heading = title(entries).slice(0, MAX_TITLE);
  const markdown = take(entries, MARKDOWN);
  const body = markdown || plain(take(entries, BODIES), MAX_BODY);
  if (heading === "" && body === "") return "";
  const url = address(entries);
  if (heading === "") return paragraphs(body, url !== "" && link("Open", url));
  return paragraphs(url === "" ? bold(heading) : `**${link(heading, url)}**`, body);
}

/** The colour of what an object tells of its result or its state. */
export function colorOfState(entries: Entries): string | undefined {
  const states = RESULTS.map((key) => colorOf(find(entries, [key])));
  return states.find((color) => color !== undefined);
}
