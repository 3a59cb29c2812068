// pnpm dev: serves with reload on every change.
import { run } from "./run.ts";

await run("development", async () => {
  const { generateClientIfChanged } = await import("./build.ts");
  await generateClientIfChanged();
  const { serve } = await import("./server.ts");
  await serve({ dev: true });
});
