import remend, { type RemendOptions } from "remend";

/** Dollar signs are money here, not formulas. */
const OPTIONS: RemendOptions = { linkMode: "text-only", katex: false };

/** A last line that may still become a fence, with what is named behind it. */
const FENCE_TO_COME = /(^|\n)[\s>]*(?:`{1,3}|~{1,3})[^\n`~]*$/;

/**
 * The end of a text that is still growing, as it will most likely look once more has come: marks that
 * are open are closed, and a fence that isn't whole is left out. So nothing that was shown as a mark
 * becomes something else a moment later.
 */
export const settleEnd = (text: string): string =>
  remend(text.replace(FENCE_TO_COME, "$1"), OPTIONS);
