import { expect, it } from "vitest";
import { maskSecret } from "./mask-secret.ts";

it("keeps where a URL leads and hides the rest", () => {
  const shown = maskSecret("https://tidings.example/api/v1/channels/webhooks/abc/s3cret?x=1");
  expect(shown).toBe("https://tidings.example/…/••••••••");
});

it.each(["s3cret", "https://user:s3cret@host/", "https://s3cret", "whsec_c2VjcmV0", ""])(
  "hides all of %j",
  (secret) => {
    expect(maskSecret(secret)).not.toContain("c");
  },
);

it("tells nothing of the length", () => {
  expect(maskSecret("short")).toBe(maskSecret("a much longer secret"));
});
