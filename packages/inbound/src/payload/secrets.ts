import { keyWords } from "./label.ts";

/** Stands where a secret was. */
export const MASK = "•••";

const LONGEST_KEY = 200;
const SECRET =
  /(?:^| )(?:token|jwt|passwords?|passwd|passphrase|pwd|secrets?|authorization|(?:set )?cookies?|credentials?|(?:api|access|private|secret|signing|encryption) ?key)$/;

/** True for a key whose value must not be shown in a channel: `password`, `apiKey`, `X-Auth-Token`. */
export const isSecret = (key: string): boolean =>
  SECRET.test(keyWords(key.slice(-LONGEST_KEY)).join(" ").toLowerCase());
