import { checkHeaderSecret, equals, missing } from "./compare.ts";
import type { SignatureScheme } from "./scheme.ts";

/** `X-Gitlab-Token` (GitLab, "Webhooks: validate requests by using a secret token"): the secret itself. */
export const gitlab: SignatureScheme = {
  title: "GitLab token",
  secretHint: "“Secret token” in the webhook's settings at GitLab.",
  isSecretGiven: false,
  checkSecret: checkHeaderSecret,
  check: ({ header, secret }) => {
    const given = header("x-gitlab-token");
    if (given === null) return missing("X-Gitlab-Token");
    return equals(given, secret) ? null : "The secret token isn't the one that is kept here.";
  },
};
