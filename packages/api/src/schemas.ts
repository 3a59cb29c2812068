import { z } from "zod";
import {
  MAX_ADDRESS,
  MAX_API_KEY,
  MAX_DESCRIPTION,
  MAX_EMAIL,
  MAX_IMAGE_BYTES,
  MAX_MESSAGE,
  MAX_MODEL_NAME,
  MAX_NAME,
  MAX_PASSWORD,
  MAX_PROMPT,
  MIN_PASSWORD,
} from "./limits.ts";

/** Line breaks, control characters, direction overrides and what has no width have no place in a one-line text. */
const UNPRINTABLE = /[\p{Cc}\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/gu;
const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Characters as people count them in a limit: code points, so that an emoji is not two. */
export const countCharacters = (text: string): number => {
  let count = 0;
  for (const _ of text) count++;
  return count;
};

export const isVisible = (text: string): boolean => VISIBLE.test(text);

const toOneLine = (text: string) => text.toWellFormed().replace(UNPRINTABLE, " ").trim();
/** PostgreSQL's text holds neither NUL nor half of a surrogate pair. */
export const toStorable = (text: string) => text.toWellFormed().replaceAll("\0", "");

export const oneLine = (max: number, tooLong: string) =>
  z
    .string()
    .transform(toOneLine)
    .refine((text) => countCharacters(text) <= max, tooLong);

export const nameSchema = (what: string) =>
  oneLine(MAX_NAME, `Use at most ${MAX_NAME} characters.`).refine(
    isVisible,
    `Give ${what} a name.`,
  );

export const personNameSchema = nameSchema("yourself");
export const channelNameSchema = nameSchema("the channel");
export const webhookNameSchema = nameSchema("the webhook");
/** What is typed into a search box. */
export const searchSchema = z.string().max(MAX_NAME).transform(toStorable).default("");

export const descriptionSchema = oneLine(
  MAX_DESCRIPTION,
  `Use at most ${MAX_DESCRIPTION} characters.`,
);

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(MAX_EMAIL, "That address is too long.")
  .pipe(z.email("Enter an email address such as tim@example.com."));

export const passwordSchema = z
  .string()
  .min(MIN_PASSWORD, `Use at least ${MIN_PASSWORD} characters.`)
  .max(MAX_PASSWORD, `Use at most ${MAX_PASSWORD} characters.`);

const content = (what: string, max: number) =>
  z
    .string()
    .transform(toStorable)
    .refine(isVisible, "Write something first.")
    .refine(
      (text) => countCharacters(text) <= max,
      `A ${what} has at most ${max.toLocaleString("en")} characters; this one is longer.`,
    );

export const messageContentSchema = content("message", MAX_MESSAGE);
export const promptSchema = content("prompt", MAX_PROMPT);
export const chatTitleSchema = nameSchema("the chat");
/** A model's name as its provider spells it. */
export const modelSchema = z.string().trim().min(1).max(MAX_MODEL_NAME).transform(toStorable);

const BASE64_GROWTH = 4 / 3;
const DATA_URL_PREFIX = 64;

/** A picture as base64, alone or as a data URL; what it really is gets looked at when it is decoded. */
export const imageSchema = z
  .string()
  .max(MAX_IMAGE_BYTES * BASE64_GROWTH + DATA_URL_PREFIX, "Use a picture of at most 5 MiB.");

export const signUpSchema = z.object({
  name: personNameSchema,
  email: emailSchema,
  password: passwordSchema,
});

export const signInSchema = z.object({
  email: z.string().min(1, "Enter your email address."),
  password: z.string().min(1, "Enter your password."),
});

export const changePasswordSchema = z.object({
  currentPassword: z.string().min(1, "Enter your current password."),
  newPassword: passwordSchema,
});

export const profileSchema = z.object({
  name: personNameSchema.optional(),
  /** Null removes the picture. */
  image: imageSchema.nullable().optional(),
});

export const channelSchema = z.object({
  name: channelNameSchema,
  description: descriptionSchema.optional(),
  isPrivate: z.boolean().optional(),
});

export const webhookSchema = z.object({
  name: webhookNameSchema,
  /** Null removes the image. */
  image: imageSchema.nullable().optional(),
});

const hasNoCredentials = (url: string): boolean => {
  const { username, password } = new URL(url);
  return username === "" && password === "";
};

/** Where an OpenAI-compatible server's paths begin. */
export const modelAddressSchema = z
  .string()
  .trim()
  .max(MAX_ADDRESS, "That address is too long.")
  .pipe(
    z.url({
      protocol: /^https?$/,
      error: "Enter an address such as http://localhost:11434/v1.",
      abort: true,
    }),
  )
  .refine(hasNoCredentials, "Leave name and password out of the address.")
  .transform((url) => url.replace(/\/+$/, ""));

/** Goes into a header, so it is printable ASCII. */
export const apiKeySchema = z
  .string()
  .trim()
  .max(MAX_API_KEY, "That key is too long.")
  .regex(/^[\x21-\x7e]+$/, "A key has no spaces, line breaks or special characters.");

export const settingsSchema = z.object({
  enableSignup: z.boolean(),
  defaultUserRole: z.enum(["user", "pending"]),
  enableUserWebhooks: z.boolean(),
  openaiApiBaseUrl: modelAddressSchema.nullable(),
});

/** What an admin may change; null clears. */
export const settingsChangesSchema = settingsSchema
  .extend({ openaiApiKey: apiKeySchema.nullable() })
  .partial();

/** A model server to look at before it is saved; what is left out is taken as saved. */
export const connectionSchema = settingsChangesSchema.pick({
  openaiApiBaseUrl: true,
  openaiApiKey: true,
});
