import { type Audience, EVENT_TYPES, type EventType, FORMAT_NAMES } from "@tidings/notifier";
import { z } from "zod";
import { nameSchema } from "./schemas.ts";

/** The kinds of event that an owner may hear of. */
export const eventsFor = (audience: Audience): EventType[] =>
  Object.values<EventType>(EVENT_TYPES).filter(
    ({ scope }) => scope === "both" || scope === audience,
  );

/** An address as it was typed; whether deliveries may go there is the guard's to say. */
export const urlSchema = z.string().trim();

/** The single field for an address: emptied, it removes it. */
export const urlFieldSchema = urlSchema.transform((url) => (url === "" ? null : url)).nullable();

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const whenSchema = z.enum(["away", "always"]);

const formatSchema = z
  .string()
  .refine((name) => FORMAT_NAMES.some((format) => format.name === name), "Choose a format.");

const eventsSchema = (audience: Audience) => {
  const names = new Set(["*", ...eventsFor(audience).map(({ name }) => name)]);
  return z
    .array(z.string())
    .min(1, "Choose at least one event.")
    .refine((events) => events.every((name) => names.has(name)), "Choose events from the list.")
    .transform((events) => (events.includes("*") ? ["*"] : [...new Set(events)]));
};

/**
 * Extra headers by name, as an object or as a list of pairs: a value adds or replaces one, null removes it,
 * the others stay. Names that an object can't carry come as pairs, to be refused in words.
 */
const headersSchema = z.preprocess(
  (given) => (isObject(given) ? Object.entries(given) : given),
  z.array(z.tuple([z.string(), z.string().nullable()])),
);

/** What an owner chooses about an endpoint. */
export const endpointSchema = (audience: Audience) =>
  z.object({
    name: nameSchema("the endpoint"),
    url: urlSchema,
    /** Null has it chosen by the address. */
    format: formatSchema.nullable().optional(),
    events: eventsSchema(audience),
    headers: headersSchema.optional(),
    /** The workspace is never away, so for its endpoints this says nothing. */
    when: whenSchema.optional(),
  });

export type EndpointInput = z.output<ReturnType<typeof endpointSchema>>;
