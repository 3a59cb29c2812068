import { QueryClient } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { whenSettled } from "./when-settled.ts";

const KEY = ["list"];

it("has the second of two that wait wait for what the first one begins", async () => {
  const client = new QueryClient();
  const begun: string[] = [];
  const fetch = (name: string, until: Promise<unknown>) => {
    begun.push(name);
    return client.fetchQuery({ queryKey: KEY, queryFn: () => until.then(() => name) });
  };
  const [first, second, third] = Array.from({ length: 3 }, () => Promise.withResolvers<void>());
  const running = fetch("first", first?.promise ?? Promise.resolve());
  const one = whenSettled(client, KEY, () => fetch("second", second?.promise ?? running));
  const other = whenSettled(client, KEY, () => fetch("third", third?.promise ?? running));
  first?.resolve();
  await running;
  await expect.poll(() => begun).toEqual(["first", "second"]);
  second?.resolve();
  expect(await one).toBe("second");
  third?.resolve();
  expect(await other).toBe("third");
});

it("begins at once where nothing is fetched", async () => {
  expect(await whenSettled(new QueryClient(), KEY, async () => "begun")).toBe("begun");
});
