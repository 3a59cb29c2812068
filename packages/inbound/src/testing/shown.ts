import { recognise } from "../recognisers/index.ts";
import { Refusal } from "../refusal.ts";
import type { Sample } from "./payloads/sample.ts";
import { posted } from "./posted.ts";

/** What appears of the sample with this name. */
export function shown(samples: readonly Sample[], name: string) {
  const sample = samples.find((candidate) => candidate.name === name);
  if (sample === undefined) throw new Error(`no sample is named ${name}`);
  const { message } = recognise(posted(sample.json, sample.headers));
  if (message instanceof Refusal) throw message;
  const { content, cards, event } = message;
  return { content, cards, event };
}
