import { expect, it } from "vitest";
import { withBoundedBody } from "./bounded-body.ts";

const endless = (chunks: number) =>
  new ReadableStream<Uint8Array>({
    pull(controller) {
      if (chunks-- <= 0) controller.close();
      else controller.enqueue(new Uint8Array(256 * 1024));
    },
  });

const post = (body: BodyInit, headers = {}) =>
  new Request("http://localhost/", {
    method: "POST",
    body,
    headers,
    duplex: "half",
  } as RequestInit);

it("hands a body of unknown length on whole", async () => {
  const bounded = await withBoundedBody(post(endless(4)), 1);
  if (!(bounded instanceof Request)) throw new Error("refused");
  expect((await bounded.arrayBuffer()).byteLength).toBe(1024 * 1024);
});

it("stops reading one that is too long", async () => {
  const bounded = await withBoundedBody(post(endless(Number.POSITIVE_INFINITY)), 1);
  expect(bounded).toMatchObject({ status: 413 });
});

it("believes a length that is given", async () => {
  const small = post("x", { "content-length": "1" });
  expect(await withBoundedBody(small, 1)).toBe(small);
  const large = post("x", { "content-length": String(1024 * 1024 + 1) });
  expect(await withBoundedBody(large, 1)).toMatchObject({ status: 413 });
});
