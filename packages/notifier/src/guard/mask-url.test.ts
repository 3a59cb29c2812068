import { expect, it } from "vitest";
import { maskUrl } from "./mask-url.ts";

it.each([
  ["https://example.com", "https://example.com"],
  ["https://example.com/", "https://example.com"],
  ["http://example.com:8080/hook", "http://example.com:8080/…"],
  ["https://example.com/?token=secret", "https://example.com/…"],
  ["https://tim:secret@example.com/", "https://example.com"],
  ["https://example.com/#secret", "https://example.com"],
  ["https://ntfy.sh/secret-topic", "https://ntfy.sh/…"],
  [
    "https://hooks.slack.com/services/T00/B00/XXXXXXXXXXXXXXXXXXXXcdef",
    "https://hooks.slack.com/…cdef",
  ],
  ["https://api.telegram.org/bot123:SECRET/sendMessage?chat_id=1", "https://api.telegram.org/…"],
  ["https://gotify.example.com/message?token=Asecret", "https://gotify.example.com/…"],
  ["https://example.com/secretsecretsecret/", "https://example.com/…"],
  ["https://bücher.example/secretsecretsecret", "https://xn--bcher-kva.example/…cret"],
  ["http://[::1]:9000/x", "http://[::1]:9000/…"],
])("shows %s as %s", (url, masked) => {
  expect(maskUrl(new URL(url))).toBe(masked);
});
