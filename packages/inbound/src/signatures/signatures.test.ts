import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { SIGNATURE_SCHEMES, type SignatureSchemeName } from "./index.ts";

const NOW = 1_700_000_000_000;
const SECONDS = String(NOW / 1_000);
const LATE = String(NOW / 1_000 - 301);

const hex = (secret: string, text: string) =>
  createHmac("sha256", secret).update(text).digest("hex");

interface Row {
  secret: string;
  body: string;
  headers: Record<string, string>;
  now?: number;
}

const check = (scheme: SignatureSchemeName, { secret, body, headers, now = NOW }: Row) =>
  SIGNATURE_SCHEMES[scheme].check({
    header: (name) => headers[name] ?? null,
    body: Buffer.from(body),
    secret,
    now,
  });

const SLACK_BODY =
  "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

/** The first three are the vectors that GitHub, Slack and Standard Webhooks have published. */
const SIGNED: [scheme: SignatureSchemeName, row: Row][] = [
  [
    "github",
    {
      secret: "It's a Secret to Everybody",
      body: "Hello, World!",
      headers: {
        "x-hub-signature-256":
          "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
      },
    },
  ],
  [
    "slack",
    {
      secret: "8f742231b10e8888abcd99yyyzzz85a5",
      body: SLACK_BODY,
      headers: {
        "x-slack-request-timestamp": "1531420618",
        "x-slack-signature": "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
      },
      now: 1_531_420_618_000,
    },
  ],
  [
    "standard-webhooks",
    {
      secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
      body: '{"test": 2432232314}',
      headers: {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,other v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
      },
      now: 1_614_265_330_000,
    },
  ],
  ["gitlab", { secret: "s3cret", body: "{}", headers: { "x-gitlab-token": "s3cret" } }],
  ["bearer", { secret: "s3cret", body: "{}", headers: { authorization: "bearer s3cret" } }],
  [
    "grafana",
    { secret: "k", body: "{}", headers: { "x-grafana-alerting-signature": hex("k", "{}") } },
  ],
  [
    "grafana-timestamp",
    {
      secret: "k",
      body: "{}",
      headers: {
        "x-grafana-alerting-timestamp": SECONDS,
        "x-grafana-alerting-signature": hex("k", `${SECONDS}:{}`),
      },
    },
  ],
  [
    "stripe",
    {
      secret: "whsec_k",
      body: "{}",
      headers: {
        "stripe-signature": `t=${SECONDS},v1=${hex("other", "x")},v1=${hex("whsec_k", `${SECONDS}.{}`)},v0=x`,
      },
    },
  ],
];

describe.each(SIGNED)("%s", (scheme, row) => {
  it("accepts what its sender signs", () => {
    expect(check(scheme, row)).toBeNull();
  });

  it("refuses another secret, and a missing header, in words", () => {
    expect(check(scheme, { ...row, secret: `${row.secret.slice(0, -1)}Z` })).toMatch(/\w+ \w+/);
    for (const name of Object.keys(row.headers)) {
      const headers = Object.fromEntries(
        Object.entries(row.headers).filter(([key]) => key !== name),
      );
      expect(check(scheme, { ...row, headers })).toMatch(/\w+ \w+/);
    }
  });

  it("refuses a signature that is none", () => {
    for (const odd of ["", "x", "sha256=", "v1,", "t=,v1=", "é".repeat(64)]) {
      const headers = Object.fromEntries(Object.keys(row.headers).map((name) => [name, odd]));
      expect(check(scheme, { ...row, headers })).not.toBeNull();
    }
  });
});

const SIGNING = SIGNED.filter(([scheme]) => !["gitlab", "bearer"].includes(scheme));

it.each(SIGNING)("%s refuses another body", (scheme, row) => {
  expect(check(scheme, { ...row, body: `${row.body} ` })).toMatch(/doesn't fit/);
});

const TIMED = SIGNED.filter(([scheme]) =>
  ["slack", "standard-webhooks", "grafana-timestamp", "stripe"].includes(scheme),
);

it.each(TIMED)("%s refuses a time that is more than five minutes off", (scheme, row) => {
  const now = row.now ?? NOW;
  for (const off of [-301_000, 301_000]) {
    expect(check(scheme, { ...row, now: now + off })).toMatch(/five minutes/);
  }
  for (const off of [-299_000, 299_000])
    expect(check(scheme, { ...row, now: now + off })).toBeNull();
});

it("counts a signed time of no sense as too old", () => {
  const headers = { "stripe-signature": `t=${LATE}x,v1=${hex("k", `${LATE}x.{}`)}` };
  expect(check("stripe", { secret: "k", body: "{}", headers })).toMatch(/five minutes/);
});

it.each<[SignatureSchemeName, string, boolean]>([
  ["standard-webhooks", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", true],
  ["standard-webhooks", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", true],
  // Decoded leniently, these would be keys that anybody can guess.
  ["standard-webhooks", "whsec_", false],
  ["standard-webhooks", "whsec_MfKQ", false],
  ["standard-webhooks", "my own secret, which is long", false],
  ["bearer", "s3cret-token", true],
  ["bearer", "two words", false],
  ["gitlab", "schlüssel", false],
])("%s takes the secret %j: %s", (scheme, secret, isTaken) => {
  const { checkSecret } = SIGNATURE_SCHEMES[scheme];
  expect(checkSecret?.(secret)).toEqual(isTaken ? null : expect.stringMatching(/\w+ \w+/));
});
