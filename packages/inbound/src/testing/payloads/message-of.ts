import type { Recognised } from "../../message/finish-message.ts";
import { recognise } from "../../recognisers/index.ts";
import { Refusal } from "../../refusal.ts";
import { posted } from "../posted.ts";
import type { Sample } from "./sample.ts";

/** What becomes of the sample with this name. */
export function messageOf(samples: readonly Sample[], name: string): Recognised {
  const sample = samples.find((candidate) => candidate.name === name);
  if (sample === undefined) throw new Error(`No sample is called ${name}.`);
  const { message } = recognise(posted(sample.json, sample.headers));
  if (message instanceof Refusal) throw new Error(`${name} was refused.`);
  return message;
}
