import { JSON_TYPE, type Sent, saying } from "./mounts.ts";

const HUGE = 1_048_576 + 1;
const EMOJI = "🚀";

const typed = (type: string, body: Sent["body"]): Sent => ({
  headers: { "content-type": type },
  body,
});
const json = (body: string): Sent => typed("application/json", body);
const bytes = (...values: number[]) => new Uint8Array(values);
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));

/** Posts that become a message, and what it says. */
export const ACCEPTED: [name: string, sent: Sent, content: string][] = [
  ["JSON", saying("Hello"), "Hello"],
  ["a charset", typed("application/json; charset=utf-8", '{"content":"é"}'), "é"],
  ["a quoted charset", typed('Application/JSON;Charset="UTF-8"', '{"content":"é"}'), "é"],
  ["another charset", typed("application/json; charset=utf-16le", utf16('{"content":"é"}')), "é"],
  ["a +json type", typed("application/cloudevents+json", '{"content":"Hi"}'), "Hi"],
  ["no content type", { body: '{"content":"Hi"}' }, "Hi"],
  ["what plain curl sends", typed("application/x-www-form-urlencoded", '{"content":"a&b"}'), "a&b"],
  ["a form", typed("application/x-www-form-urlencoded", "content=Hi+there&n=1"), "Hi there"],
  [
    "a form with its payload in a field",
    typed("application/x-www-form-urlencoded", "payload=%7B%22content%22%3A%22Hi%22%7D"),
    "Hi",
  ],
  [
    "a form in parts",
    typed(
      "multipart/form-data; boundary=x",
      '--x\r\nContent-Disposition: form-data; name="content"\r\n\r\nHi\r\n--x--\r\n',
    ),
    "Hi",
  ],
  [
    "a form's payload without a type",
    { body: 'payload={"text":"50 % + 1\\n*Hi*"}' },
    "50 % + 1\n**Hi**",
  ],
  [
    "a form's encoded payload without a type",
    { body: "payload=%7B%22content%22%3A%22Hi%22%7D" },
    "Hi",
  ],
  ["raw line breaks in strings", json('{"content":"one\n\ttwo",\n"n":1}'), "one\n\ttwo"],
  ["plain text", typed("text/plain", '{"content":"Hi"}'), '{"content":"Hi"}'],
  ["plain text with a charset", typed("text/plain; charset=utf-8", "Grüße"), "Grüße"],
  ["a byte order mark", json('\ufeff{"content":"Hi"}'), "Hi"],
  ["space around", json(' \n{"content":" Hi\\n"} '), " Hi\n"],
  ["other keys", json('{"username":"x","content":"Hi","n":1}'), "Hi"],
  ["a __proto__ key", json('{"__proto__":{"content":"bad"},"content":"Hi"}'), "Hi"],
  ["the last of two keys", json('{"content":"a","content":"b"}'), "b"],
  ["NUL characters", json('{"content":"a\\u0000b\\u0000"}'), "ab"],
  ["a lone surrogate", json('{"content":"a\\ud800b"}'), "a\ufffdb"],
  ["a pair of escapes", json('{"content":"\\ud83d\\ude80"}'), EMOJI],
  [
    "invalid UTF-8",
    typed("text/plain", bytes(0x61, 0xff, 0xc3, 0x62, 0xed, 0xa0, 0x80)),
    "a\ufffd\ufffdb\ufffd\ufffd\ufffd",
  ],
  [
    "depth beside the content",
    json(`{"a":${"[".repeat(1e4)}${"]".repeat(1e4)},"content":"Hi"}`),
    "Hi",
  ],
  ["16,384 letters", saying("x".repeat(16_384)), "x".repeat(16_384)],
  ["16,384 emoji", saying(EMOJI.repeat(16_384)), EMOJI.repeat(16_384)],
  ["a body of exactly 1 MiB", json(`{"content":"Hi"${" ".repeat(HUGE - 1 - 16)}}`), "Hi"],
  ["quotes and backslashes", saying(`{"\\'},\n\t\\N`), `{"\\'},\n\t\\N`],
];

/** Posts that are refused for what they are; with the wrong token each is a 401. */
export const REFUSED: [name: string, sent: Sent, status: number, code: string][] = [
  ["no body", { headers: JSON_TYPE }, 400, "invalid_json"],
  ["no body and no type", {}, 400, "invalid_json"],
  ["not JSON", json("content=Hi"), 400, "invalid_json"],
  ["half of JSON", json('{"content":"Hi"'), 400, "invalid_json"],
  ["an array", json('[{"content":"Hi"}]'), 400, "invalid_json"],
  ["a string", json('"Hi"'), 400, "invalid_json"],
  ["JSON's null", json("null"), 400, "invalid_json"],
  ["10,000 open brackets", json("[".repeat(10_000)), 400, "invalid_json"],
  ["an array 10,000 deep", json("[".repeat(1e4) + "]".repeat(1e4)), 400, "invalid_json"],
  ["no content", json("{}"), 422, "empty_content"],
  ["a misplaced content and nothing else", json('{"username":"x"}'), 422, "empty_content"],
  ["null", saying(null), 422, "empty_content"],
  ["a number", saying(5), 422, "empty_content"],
  ["an object", saying({ text: "Hi" }), 422, "empty_content"],
  ["an empty string", saying(""), 422, "empty_content"],
  ["white space", saying(" \t\r\n\u00a0\u2003\u3000"), 422, "empty_content"],
  [
    "the invisible",
    saying("\u200b\u200d\u2060\ufeff\u00ad\u0000\u0007\u3164"),
    422,
    "empty_content",
  ],
  ["blank plain text", typed("text/plain", "\n"), 422, "empty_content"],
  ["16,385 letters", saying("x".repeat(16_385)), 422, "content_too_long"],
  ["16,385 emoji", saying(EMOJI.repeat(16_385)), 422, "content_too_long"],
  ["too long a plain text", typed("text/plain", "x".repeat(16_385)), 422, "content_too_long"],
  ["an empty form", typed("application/x-www-form-urlencoded", ""), 400, "invalid_json"],
  ["half of a form", typed("multipart/form-data; boundary=x", "--x\r\n"), 400, "invalid_json"],
  ["XML", typed("application/xml", "<content>Hi</content>"), 415, "unsupported_media_type"],
  ["a type that is none", typed("json", '{"content":"Hi"}'), 415, "unsupported_media_type"],
  [
    "a charset that is none",
    typed("text/plain; charset=klingon", "Hi"),
    415,
    "unsupported_media_type",
  ],
  [
    "a compressed body",
    { headers: { ...JSON_TYPE, "content-encoding": "gzip" }, body: bytes(0x1f, 0x8b) },
    415,
    "unsupported_media_type",
  ],
  ["1 MiB and a byte", json(`{"content":"Hi"${" ".repeat(HUGE - 16)}}`), 413, "too_large"],
  ["10 MB", json(`{"content":"${"x".repeat(10_000_000)}"}`), 413, "too_large"],
];
