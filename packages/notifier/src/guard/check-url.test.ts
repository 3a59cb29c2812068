import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkUrl } from "./check-url.ts";
import { ACCEPTED, METADATA, REFUSED } from "./testing/addresses.ts";

const EVERYTHING = ["0.0.0.0/0", "::/0", "metadata.google.internal", "metadata.goog", "localhost"];

const reasonFor = (text: string, allowed: readonly string[] = []): string | null => {
  const checked = checkUrl(text, allowed);
  return checked.ok ? null : checked.reason;
};

describe("hosts", () => {
  it.each(REFUSED)("refuses %s as %s, and says what opens it", (host, words) => {
    const reason = reasonFor(`https://${host}/hook`);
    expect(reason).toContain(words);
    const [, opener = ""] = /WEBHOOK_ALLOWED_HOSTS=(\S+)\.$/.exec(reason ?? "") ?? [];
    expect(reasonFor(`https://${host}/hook`, [opener])).toBeNull();
    expect(reasonFor(`https://${host}:8080/hook`, EVERYTHING)).toBeNull();
  });

  it.each(METADATA)("refuses %s, and nothing opens it", (host) => {
    const address = `http://${host}/latest/meta-data/`;
    expect(reasonFor(address)).toContain("metadata service");
    expect(reasonFor(address, [...EVERYTHING, host.replace(/[[\]]/g, "")])).toContain(
      "metadata service",
    );
  });

  it.each(ACCEPTED)("accepts %s", (host) => {
    expect(reasonFor(`https://${host}/hook`)).toBeNull();
  });
});

describe("what is allowed", () => {
  it.each([
    ["http://10.1.2.3/", ["10.0.0.0/8"]],
    ["http://[::ffff:10.1.2.3]/", ["10.0.0.0/8"]],
    ["http://[fd12::1]/", ["fd00::/8"]],
    ["http://[fd12::1]/", ["FD12:0::1"]],
    ["http://192.168.0.7:8065/hooks/x", ["192.168.0.7"]],
    ["http://localhost:9000/", ["127.0.0.0/8"]],
    ["http://localhost:9000/", ["LocalHost."]],
    ["http://bücher.localhost/", ["bücher.localhost"]],
  ])("opens %s by %j", (address, allowed) => {
    expect(reasonFor(address, allowed)).toBeNull();
  });

  it.each([
    ["http://11.0.0.0:25/", ["10.0.0.0/8"]],
    ["http://10.0.0.1/", ["10.0.0.2", "fd00::/8", "a.example"]],
    ["http://a.localhost/", ["localhost"]],
    ["http://user@10.0.0.1/", ["10.0.0.1"]],
  ])("does not open %s by %j", (address, allowed) => {
    expect(reasonFor(address, allowed)).not.toBeNull();
  });
});

describe("the rest of an address", () => {
  it.each([
    ["", "not a URL"],
    ["hooks.slack.com/services/x", "not a URL"],
    ["http://", "not a URL"],
    ["https://exa mple.com", "not a URL"],
    ["https://1.2.3.4.5", "not a URL"],
    ["https://256.1.1.1", "not a URL"],
    ["https://example.com:99999", "not a URL"],
    ["javascript:alert(1)", "begin with https:// or http://"],
    ["file:///etc/passwd", "begin with https:// or http://"],
    ["ftp://example.com", "begin with https:// or http://"],
    ["gopher://127.0.0.1:25/", "begin with https:// or http://"],
    ["data:text/plain,x", "begin with https:// or http://"],
    ["example.com:443/x", "begin with https:// or http://"],
    ["ws://example.com", "begin with https:// or http://"],
    ["https://tim:secret@example.com", "user name or password"],
    ["https://tim@example.com", "user name or password"],
    ["https://:secret@example.com", "user name or password"],
    ["http://example.com:22", "Port 22"],
    ["https://example.com:25/x", "Port 25"],
    ["https://example.com:6000", "Port 6000"],
    ["https://example.com:0", "Port 0"],
    [`https://example.com/${"x".repeat(10_000)}`, "2,000 characters"],
    [`https://example.com/${"ü".repeat(500)}`, "2,000 characters"],
  ])("refuses %s", (text, words) => {
    expect(reasonFor(text)).toContain(words);
    expect(reasonFor(text)).not.toContain("secret");
  });

  it.each([
    [" https://example.com/hook\n", "https://example.com/hook"],
    ["HTTPS://EXAMPLE.com", "https://example.com/"],
    ["https://bücher.example/", "https://xn--bcher-kva.example/"],
    ["https://example.com:443/?a=b", "https://example.com/?a=b"],
    ["http://example.com:8080", "http://example.com:8080/"],
    [
      "https://пример.рф/крючок",
      "https://xn--e1afmkfd.xn--p1ai/%D0%BA%D1%80%D1%8E%D1%87%D0%BE%D0%BA",
    ],
  ])("takes %s", (text, href) => {
    const checked = checkUrl(text, []);
    expect(checked.ok && checked.url.href).toBe(href);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, allowed) => {
        for (const address of [text, `https://${text}`]) checkUrl(address, allowed);
      }),
    );
  });
});
