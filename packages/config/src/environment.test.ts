import { describe, expect, it } from "vitest";
import { ConfigurationError, parseEnvironment } from "./environment.ts";

describe("parseEnvironment", () => {
  it("needs nothing to be set", () => {
    expect(parseEnvironment({})).toEqual({
      NODE_ENV: "production",
      HOST: "0.0.0.0",
      PORT: 3000,
      APP_URL: "http://localhost:3000",
      ENABLE_SIGNUP: true,
      ENABLE_USER_WEBHOOKS: true,
      WEBHOOK_ALLOWED_HOSTS: [],
      NO_PROXY: [],
      WORKER: true,
      DEFAULT_USER_ROLE: "user",
      INBOUND_RATE: 10,
      INBOUND_BURST: 50,
      INBOUND_MAX_BYTES: 1_048_576,
      INBOUND_PAYLOAD_DAYS: 30,
      RETENTION_DAYS: 30,
      AUDIT_DAYS: 365,
      LOG_LEVEL: "info",
    });
  });

  it.each([
    ["NODE_ENV", "staging"],
    ["PORT", "65536"],
    ["PORT", "http"],
    ["APP_URL", "tidings.example.com"],
    ["APP_URL", "ftp://tidings.example.com"],
    ["DATABASE_URL", "mysql://localhost/tidings"],
    ["AUTH_SECRET", "short"],
    ["ENABLE_SIGNUP", "perhaps"],
    ["DEFAULT_USER_ROLE", "admin"],
    ["INBOUND_RATE", "-1"],
    ["INBOUND_BURST", "0"],
    ["INBOUND_MAX_BYTES", "12"],
    ["WEBHOOK_ALLOWED_HOSTS", "http://10.0.0.5"],
    ["WEBHOOK_ALLOWED_HOSTS", "10.0.0.5:8080"],
    ["WEBHOOK_ALLOWED_HOSTS", "10.0.0.0/33"],
    ["WEBHOOK_ALLOWED_HOSTS", "intranet.example/24"],
    ["WEBHOOK_ALLOWED_HOSTS", "10.0.0.0/8/8"],
    ["HTTPS_PROXY", "socks5://proxy.example.com"],
    ["RETENTION_DAYS", "0"],
    ["WORKER_PORT", "70000"],
    ["METRICS_TOKEN", "short"],
    ["LOG_LEVEL", "loud"],
  ])("says that %s can't be %s", (name, value) => {
    const parse = () => parseEnvironment({ [name]: value });
    expect(parse).toThrow(ConfigurationError);
    expect(parse).toThrow(new RegExp(`\n  ${name}: .+$`));
  });

  it("keeps bodies for as long as all else, unless it is told otherwise", () => {
    const daysOf = (variables: Record<string, string>) =>
      parseEnvironment(variables).INBOUND_PAYLOAD_DAYS;
    expect(daysOf({ RETENTION_DAYS: "90" })).toBe(90);
    expect(daysOf({ RETENTION_DAYS: "90", INBOUND_PAYLOAD_DAYS: "7" })).toBe(7);
  });

  it("gives a line to each wrong variable", () => {
    const parse = () => parseEnvironment({ PORT: "x", LOG_LEVEL: "loud", HOST: "::" });
    expect(parse).toThrow(/need a change:\n {2}PORT: .+\n {2}LOG_LEVEL: [^\n]+$/);
  });

  it("takes an empty value as unset", () => {
    const { PORT, APP_URL, DATABASE_URL } = parseEnvironment({
      PORT: "",
      APP_URL: "",
      DATABASE_URL: "",
    });
    expect({ PORT, APP_URL, DATABASE_URL }).toEqual({
      PORT: 3000,
      APP_URL: "http://localhost:3000",
      DATABASE_URL: undefined,
    });
  });

  it.each([
    ["False", false],
    ["false", false],
    ["0", false],
    ["no", false],
    ["True", true],
    ["1", true],
  ])("reads ENABLE_SIGNUP=%s in any case", (value, expected) => {
    expect(parseEnvironment({ ENABLE_SIGNUP: value }).ENABLE_SIGNUP).toBe(expected);
  });

  it("derives APP_URL from PORT, and drops slashes at its end", () => {
    expect(parseEnvironment({ PORT: "8080" }).APP_URL).toBe("http://localhost:8080");
    const APP_URL = "https://tidings.example.com/team//";
    expect(parseEnvironment({ APP_URL }).APP_URL).toBe("https://tidings.example.com/team");
  });

  it("takes hosts and ranges separated by commas or spaces", () => {
    const WEBHOOK_ALLOWED_HOSTS = "mattermost, 10.0.0.5 192.168.0.0/16,fd00::/8,::1";
    expect(parseEnvironment({ WEBHOOK_ALLOWED_HOSTS }).WEBHOOK_ALLOWED_HOSTS).toEqual([
      "mattermost",
      "10.0.0.5",
      "192.168.0.0/16",
      "fd00::/8",
      "::1",
    ]);
  });

  it("reads the proxy variables in either case, and without a scheme", () => {
    const { HTTP_PROXY, HTTPS_PROXY, NO_PROXY } = parseEnvironment({
      http_proxy: "proxy.example.com:3128",
      HTTPS_PROXY: "http://upper.example.com",
      https_proxy: "http://tim:secret@lower.example.com",
      NO_PROXY: "localhost,.internal",
    });
    expect({ HTTP_PROXY, HTTPS_PROXY, NO_PROXY }).toEqual({
      HTTP_PROXY: "http://proxy.example.com:3128",
      HTTPS_PROXY: "http://tim:secret@lower.example.com",
      NO_PROXY: ["localhost", ".internal"],
    });
  });
});
