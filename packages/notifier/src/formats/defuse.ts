/** A space of no width: nothing to see, and it parts what only works together. */
const GAP = "\u200b";

/**
 * Parts what chats take for a mention (`@all`), a link (`[text](address)`, `[text][name]`) or the fence of a
 * code block, for dialects in which these can't be escaped. An `@` inside a word, as in an e-mail address,
 * mentions nobody and stays.
 */
export const defuse = (text: string): string =>
  text
    .replace(/(?<![\p{L}\p{N}])@(?=\S)/gu, `@${GAP}`)
    .replace(/\](?=[([:])/g, `]${GAP}`)
    .replace(/(`{2}|~{2})(?=[`~])/g, `$1${GAP}`);

/** The same, and `<` never begins a mention or a link. */
export const defuseAngles = (text: string): string => defuse(text).replaceAll("<", `<${GAP}`);
