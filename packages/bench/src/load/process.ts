// The load generator's process: takes orders from the one that forked it, and ends with it.
import { type LoadOrder, runLoad } from "./run-load.ts";

process.on("message", async (order: LoadOrder) => {
  process.send?.(await runLoad(order));
});
process.on("disconnect", () => process.exit());
