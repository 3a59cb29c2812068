import type { Recogniser } from "../recogniser.ts";
import { slack } from "./slack.ts";

/** Whatever is sent to the address that ends in `/slack`. */
export const slackAddress: Recogniser = {
  ...slack,
  recognises: ({ json, dialect }) => json !== null && dialect === "slack",
};
