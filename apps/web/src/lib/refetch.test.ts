import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { refetch } from "./refetch.ts";

const KEY = ["list"];

/** A query that is shown, whose fetches end when they are told to. */
function show(client: QueryClient) {
  const fetches: PromiseWithResolvers<string>[] = [];
  const queryFn = () => {
    const fetch = Promise.withResolvers<string>();
    fetches.push(fetch);
    return fetch.promise;
  };
  const observer = new QueryObserver(client, { queryKey: KEY, queryFn });
  return { fetches, stop: observer.subscribe(() => {}) };
}

it("follows a first fetch that is under way by another one", async () => {
  const client = new QueryClient();
  const { fetches, stop } = show(client);
  refetch(client, { queryKey: KEY });
  expect(fetches).toHaveLength(1);
  fetches[0]?.resolve("read before");
  await expect.poll(() => fetches.length).toBe(2);
  fetches[1]?.resolve("read after");
  await expect.poll(() => client.getQueryData(KEY)).toBe("read after");
  stop();
});

it("replaces a later fetch, and leaves other queries alone", async () => {
  const client = new QueryClient();
  const { fetches, stop } = show(client);
  fetches[0]?.resolve("known");
  await expect.poll(() => client.getQueryData(KEY)).toBe("known");
  refetch(client, { queryKey: ["other"] });
  expect(fetches).toHaveLength(1);
  refetch(client, { queryKey: KEY });
  refetch(client, { queryKey: KEY });
  expect(fetches).toHaveLength(3);
  fetches[1]?.resolve("read before");
  fetches[2]?.resolve("read after");
  await expect.poll(() => client.getQueryData(KEY)).toBe("read after");
  expect(fetches).toHaveLength(3);
  stop();
});
