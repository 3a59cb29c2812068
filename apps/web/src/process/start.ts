// pnpm start: builds what changed since the last time, and serves.
import { run } from "./run.ts";

await run("production", async () => {
  const { buildIfChanged } = await import("./build.ts");
  await buildIfChanged();
  const { serve } = await import("./server.ts");
  await serve({ dev: false });
});
