import { expect } from "vitest";
import type { Recognised } from "../message/finish-message.ts";
import type { JsonObject } from "../parsed-post.ts";
import { isObject } from "../payload/read.ts";
import { recognise } from "../recognisers/index.ts";
import type { Recogniser } from "../recognisers/recogniser.ts";
import { Refusal } from "../refusal.ts";
import type { Sample } from "./payloads/sample.ts";
import { posted } from "./posted.ts";

/** What becomes of the sample of that name, with the keys alone that say something. */
export function messageOf(samples: readonly Sample[], name: string): Partial<Recognised> {
  const sample = samples.find((candidate) => candidate.name === name);
  if (sample === undefined) throw new Error(`There is no sample named ${name}`);
  const { message, sender } = recognise(posted(sample.json, sample.headers));
  expect(sender).toBe(sample.sender);
  if (message instanceof Refusal) throw new Error(message.code);
  const { cards, ...rest } = message;
  const told = Object.entries(rest).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(told), ...(cards.length > 0 && { cards }) };
}

const WRONG = [undefined, null, 5, "", "wrong", true, [], [5], {}, { wrong: { wrong: 1 } }];

/** Copies of an object in each of which one key, at any depth, is absent or holds something else. */
export function* mutations(json: JsonObject): Generator<JsonObject> {
  for (const [key, value] of Object.entries(json)) {
    for (const wrong of WRONG) yield { ...json, [key]: wrong };
    if (Array.isArray(value)) {
      for (const changed of mutations({ ...value })) {
        yield { ...json, [key]: Object.values(changed) };
      }
    } else if (isObject(value)) {
      for (const changed of mutations(value)) yield { ...json, [key]: changed };
    }
  }
}

/** Whatever is wrong in a payload: the recogniser doesn't fail, and there is a message. */
export function expectSturdy(recogniser: Recogniser, samples: readonly Sample[]): void {
  for (const { json, headers } of samples) {
    for (const changed of mutations(json)) {
      const post = posted(JSON.parse(JSON.stringify(changed)), headers);
      if (!recogniser.recognises(post)) continue;
      recogniser.toDraft(post);
      expect(recognise(post).message).not.toBeInstanceOf(Refusal);
    }
  }
}
