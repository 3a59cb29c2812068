import { discord } from "./discord.ts";
import type { Format } from "./format.ts";
import { generic } from "./generic.ts";
import { googleChat } from "./google-chat.ts";
import { gotify } from "./gotify.ts";
import { ntfy } from "./ntfy.ts";
import { slack } from "./slack.ts";
import { teams } from "./teams.ts";
import { teamsMessageCard } from "./teams-message-card.ts";
import { telegram } from "./telegram.ts";

/** Every format; the first that recognises an address is proposed for it. */
const FORMATS: readonly Format[] = [
  generic,
  slack,
  discord,
  googleChat,
  teams,
  teamsMessageCard,
  ntfy,
  gotify,
  telegram,
];

/** The format of a name; the generic one for names that this version doesn't know. */
export const formatOf = (name: string): Format =>
  FORMATS.find((format) => format.name === name) ?? generic;

/** The format that an address asks for. */
export const formatFor = (url: URL): Format =>
  FORMATS.find((format) => format.recognises(url)) ?? generic;

/** For those who choose by hand. */
export const FORMAT_NAMES = FORMATS.map(({ name, label }) => ({ name, label }));
