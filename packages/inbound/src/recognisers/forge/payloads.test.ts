import { describe, expect, it } from "vitest";
import { finishMessage } from "../../message/finish-message.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { isObject } from "../../payload/read.ts";
import { Refusal } from "../../refusal.ts";
import { bitbucketPayloads } from "../../testing/payloads/bitbucket.ts";
import { giteaPayloads } from "../../testing/payloads/gitea.ts";
import { githubPayloads } from "../../testing/payloads/github.ts";
import { gitlabPayloads } from "../../testing/payloads/gitlab.ts";
import { posted } from "../../testing/posted.ts";
import { recognise } from "../index.ts";
import { RECOGNISERS } from "../table.ts";

const SAMPLES = [...githubPayloads, ...giteaPayloads, ...gitlabPayloads, ...bitbucketPayloads];
const WRONG = [null, undefined, 5, true, "", "a *b*", [], [null, 1, "a"], {}, { a: { b: [] } }];

/** The object with one value after another replaced by something else, down to the third level. */
function* damaged(json: JsonObject, depth = 3): Generator<JsonObject> {
  for (const [key, value] of Object.entries(json)) {
    for (const wrong of WRONG) yield { ...json, [key]: wrong };
    if (depth === 1 || !isObject(value)) continue;
    for (const inner of damaged(value, depth - 1)) yield { ...json, [key]: inner };
  }
}

describe.each(SAMPLES)("$sender $name", ({ json, headers, sender }) => {
  it("is known as its sender's", () => {
    expect(recognise(posted(json, headers)).sender).toBe(sender);
  });

  it("is told, whatever is missing from it or of another type", () => {
    const recogniser = RECOGNISERS.find(({ name }) => name === sender);
    for (const wrong of damaged(json)) {
      const draft = recogniser?.toDraft(posted(wrong, headers));
      const message = draft === undefined || draft instanceof Refusal ? null : finishMessage(draft);
      expect(message?.content).toMatch(/\S/);
      expect(message?.content).not.toMatch(/undefined|\bnull\b|\[object|NaN/);
    }
  });
});
