import { parseArgs } from "node:util";
import { startModelServer } from "./model/server.ts";

/**
 * The model server as a program: for demonstrations, and for tests below that may not import from here.
 * `node e2e/support/model-server.ts --port 11500 --key SECRET --model NAME --delay MS`
 */
const { values } = parseArgs({
  options: {
    port: { type: "string", default: "11500" },
    key: { type: "string" },
    model: { type: "string", multiple: true },
    delay: { type: "string", default: "30" },
  },
});

const { url } = await startModelServer({
  port: Number(values.port),
  apiKey: values.key,
  delayMs: Number(values.delay),
  ...(values.model !== undefined && { models: values.model }),
});
process.stdout.write(`Model server: ${url}\n`);

// A parent that forked it learns the address, and takes it along when it ends.
process.send?.({ url });
process.once("disconnect", () => process.exit());
