import { mkdtempSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, vi } from "vitest";
import { createHostsLookup, parseHosts } from "./hosts-file.ts";
import { createLane, LookupsBusy } from "./lookup-lane.ts";
import { createResolve } from "./resolve.ts";
import type { Resolve } from "./resolver.ts";
import { resolveNothing, resolveTo } from "./testing/resolvers.ts";

const resolved = (resolve: Resolve, host: string) =>
  new Promise<string[]>((done, fail) =>
    resolve(host, (error, addresses) =>
      error === null ? done(addresses.map(({ address }) => address)) : fail(error),
    ),
  );

const failing =
  (code: string): Resolve =>
  (_, answer) =>
    answer(Object.assign(new Error(code), { code }), []);

const noHosts = () => [];
const system = resolveTo("10.0.0.3");

it("asks the hosts file, then name servers, then the system for what they don't know", async () => {
  const hosts = (host: string) =>
    host === "a.example" ? [{ address: "10.0.0.1", family: 4 }] : [];
  const resolve = createResolve({ hosts, ask: resolveTo("10.0.0.2"), system });
  expect(await resolved(resolve, "a.example")).toEqual(["10.0.0.1"]);
  expect(await resolved(resolve, "b.example")).toEqual(["10.0.0.2"]);
  expect(await resolved(resolve, "intranet")).toEqual(["10.0.0.3"]);
  const blank = createResolve({ hosts: noHosts, ask: resolveNothing, system });
  expect(await resolved(blank, "b.local")).toEqual(["10.0.0.3"]);
});

it("leaves the system alone with names whose server doesn't answer", async () => {
  const asked = vi.fn(system);
  const resolve = createResolve({ hosts: noHosts, ask: failing("EAI_AGAIN"), system: asked });
  await expect(resolved(resolve, "hangs.example")).rejects.toMatchObject({ code: "EAI_AGAIN" });
  expect(asked).not.toHaveBeenCalled();
});

it("lets so many lookups run, and tells who waits for too long that it is we who are busy", async () => {
  const answers = new Map<string, () => void>();
  const slow: Resolve = (host, answer) =>
    void answers.set(host, () => resolveTo("10.0.0.1")(host, answer));
  const lane = createLane(slow, 2, 50);
  const [one, two, three] = ["one", "two", "three"].map((host) => resolved(lane, host));
  expect([...answers.keys()]).toEqual(["one", "two"]);
  await expect(three).rejects.toBeInstanceOf(LookupsBusy);
  answers.get("one")?.();
  expect(await one).toEqual(["10.0.0.1"]);
  const four = resolved(lane, "four");
  expect([...answers.keys()]).toEqual(["one", "two", "four"]);
  answers.get("two")?.();
  answers.get("four")?.();
  expect(await Promise.all([two, four])).toEqual([["10.0.0.1"], ["10.0.0.1"]]);
});

it("reads a hosts file, and reads it again when it has changed", () => {
  const text = "# comment\n127.0.0.1 localhost Me.Example # x\n::1\tlocalhost\nnonsense here\n";
  expect(parseHosts(text).get("me.example")).toEqual([{ address: "127.0.0.1", family: 4 }]);
  const file = path.join(mkdtempSync(path.join(tmpdir(), "hosts-")), "hosts");
  const lookup = createHostsLookup(file);
  expect(lookup("localhost")).toEqual([]);
  writeFileSync(file, text);
  expect(lookup("LOCALHOST.").map(({ address }) => address)).toEqual(["127.0.0.1", "::1"]);
  writeFileSync(file, "10.0.0.9 localhost\n");
  utimesSync(file, new Date(), new Date(0));
  expect(lookup("localhost")).toEqual([{ address: "10.0.0.9", family: 4 }]);
});
