import { readFileSync } from "node:fs";
import path from "node:path";
import { backgroundAlerts } from "./background.ts";
import { CHANNELS } from "./content/channels.ts";
import type { ChannelKey } from "./content/keys.ts";
import { readConversation, type ScriptedMessage } from "./conversation.ts";
import { mapValues } from "./map-values.ts";

const FOLDER = path.join(import.meta.dirname, "content/conversations");

/** What is said in every channel, oldest first. */
export type Scripts = Record<ChannelKey, ScriptedMessage[]>;

function readScript(channel: ChannelKey, now: Date): ScriptedMessage[] {
  const script = readConversation(readFileSync(path.join(FOLDER, `${channel}.md`), "utf8"), now);
  if (channel !== "alerts") return script;
  const all = [...script, ...backgroundAlerts(now, script)];
  return all.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
}

/** Reads all conversations as they stand at `now`. */
export const readScripts = (now: Date): Scripts =>
  mapValues(CHANNELS, (_, channel) => readScript(channel, now));
