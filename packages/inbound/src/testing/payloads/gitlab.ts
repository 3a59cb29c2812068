import { codePayloads } from "./gitlab/code.ts";
import { issuesPayloads } from "./gitlab/issues.ts";
import { otherPayloads } from "./gitlab/others.ts";
import type { Sample } from "./sample.ts";

/** After the shapes of "Webhook events" of GitLab's documentation. */
export const gitlabPayloads: Sample[] = [...codePayloads, ...issuesPayloads, ...otherPayloads];
