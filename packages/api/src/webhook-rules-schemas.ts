import { isSignatureScheme, SIGNATURE_SCHEMES } from "@tidings/inbound/rules";
import { z } from "zod";
import {
  MAX_EVENT,
  MAX_PATTERNS,
  MAX_SAMPLE,
  MAX_SECRET,
  MAX_TEMPLATE,
  MIN_SECRET,
} from "./limits.ts";
import { isVisible, oneLine, toStorable } from "./schemas.ts";

const schemeSchema = z.string().refine(isSignatureScheme, "Choose how the sender signs.");

/** Pasted with a line break behind it, a secret is the same one. */
const secretSchema = z
  .string()
  .trim()
  .min(MIN_SECRET, `Use at least ${MIN_SECRET} characters: a shorter secret can be guessed.`)
  .max(MAX_SECRET, `Use at most ${MAX_SECRET} characters.`);

/** How posts have to be signed; null takes them unsigned. */
export const signatureSchema = z
  .object({ scheme: schemeSchema, secret: secretSchema })
  .superRefine(({ scheme, secret }, context) => {
    const problem = isSignatureScheme(scheme) && SIGNATURE_SCHEMES[scheme].checkSecret?.(secret);
    if (problem) context.addIssue({ code: "custom", path: ["secret"], message: problem });
  })
  .nullable();

const patternSchema = oneLine(MAX_EVENT, `A pattern has at most ${MAX_EVENT} characters.`).refine(
  isVisible,
  "Leave no pattern empty.",
);

/** Which events become messages; null lets all through. */
export const filterSchema = z
  .object({
    mode: z.enum(["only", "except"]),
    patterns: z
      .array(patternSchema)
      .min(1, "Choose at least one event.")
      .max(MAX_PATTERNS, `Use at most ${MAX_PATTERNS} patterns; * stands for any characters.`)
      .transform((patterns) => [...new Set(patterns)]),
  })
  .nullable();

const templateText = z
  .string()
  .transform(toStorable)
  .refine(
    (text) => text.length <= MAX_TEMPLATE,
    `A template has at most ${MAX_TEMPLATE.toLocaleString("en")} characters.`,
  );

/** LiquidJS; null leaves messages to the recognisers. */
export const templateSchema = templateText
  .refine(isVisible, "Write a template first, or remove it.")
  .nullable();

/** A template, and the post to try it on: a captured one, unless a body is given. */
export const previewSchema = z.object({
  template: templateText,
  postId: z.uuid().optional(),
  body: z.string().max(MAX_SAMPLE, "That is more than a post may have.").optional(),
});
