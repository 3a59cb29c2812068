import { codePayloads } from "./github/code.ts";
import { issuesPayloads } from "./github/issues.ts";
import { otherPayloads } from "./github/others.ts";
import { pullsPayloads } from "./github/pulls.ts";
import { runsPayloads } from "./github/runs.ts";
import type { Sample } from "./sample.ts";

/** After the shapes of "Webhook events and payloads" of GitHub's documentation. */
export const githubPayloads: Sample[] = [
  ...codePayloads,
  ...pullsPayloads,
  ...issuesPayloads,
  ...runsPayloads,
  ...otherPayloads,
];
