import { MAX_NAME } from "@tidings/api/limits";

/** Characters as the server counts them: an emoji is one. */
const isTooLong = (name: string): boolean => [...name.trim()].length > MAX_NAME;

/**
 * What a form checks about a name before the server does. A box that merely stopped taking characters would
 * cut off what is pasted into it, and say nothing.
 * @param required what to say where there is none
 */
export const nameRules = (required: string) => ({
  required,
  validate: (name: string) => (isTooLong(name) ? `Use at most ${MAX_NAME} characters.` : true),
});
