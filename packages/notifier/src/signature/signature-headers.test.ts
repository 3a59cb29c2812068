import { Webhook } from "standardwebhooks";
import { expect, it } from "vitest";
import { createSecret } from "./create-secret.ts";
import { signatureHeaders } from "./signature-headers.ts";

const VECTOR = {
  id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
  timestamp: new Date(1_614_265_330_000),
  body: '{"test": 2432232314}',
  secrets: ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
};

it("agrees with the published vector", () => {
  expect(signatureHeaders(VECTOR)).toEqual({
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  });
});

it("is verified with either secret while one replaces the other, and with no third", () => {
  const secrets = [createSecret(), createSecret()];
  const body = '{"event":"new_user","user":{"email":"zoë@example.com","name":"Zoë 🚀"}}';
  const headers = signatureHeaders({ id: "msg_1", timestamp: new Date(), body, secrets });
  expect(headers["webhook-signature"].split(" ")).toHaveLength(2);
  for (const secret of secrets) {
    expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
    expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow();
  }
  expect(() => new Webhook(createSecret()).verify(body, headers)).toThrow();
});

it("makes secrets of 24 random bytes", () => {
  const secret = createSecret();
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/);
  expect(createSecret()).not.toBe(secret);
});
