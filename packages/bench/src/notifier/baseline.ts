// What the notifier is measured against: a bare loop over undici's fetch, which keeps no record, signs
// nothing and forgets everything when it ends. In a process of its own that lasts, so that it is warm.
import { Agent, fetch } from "undici";

export interface BaselineOrder {
  urls: string[];
  body: string;
  connections: number;
}

const dispatcher = new Agent({ pipelining: 1 });

async function post(url: string, body: string): Promise<void> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body, dispatcher });
  if (!response.ok) throw new Error(`status ${response.status}`);
  await response.arrayBuffer();
}

process.on("message", async ({ urls, body, connections }: BaselineOrder) => {
  const start = performance.now();
  let next = 0;
  const lane = async () => {
    for (let url = urls[next++]; url !== undefined; url = urls[next++]) await post(url, body);
  };
  await Promise.all(Array.from({ length: connections }, lane));
  process.send?.(performance.now() - start);
});
process.on("disconnect", () => process.exit());
