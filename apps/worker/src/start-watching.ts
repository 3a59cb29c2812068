import { createServer } from "node:http";
import { env } from "@tidings/config";
import { createWatchHandler, listen, type ReadinessCheck } from "@tidings/watch/http";

/**
 * Answers whoever watches this worker, where `WORKER_PORT` says.
 * @returns undefined without that
 */
export async function startWatching(readiness: ReadinessCheck) {
  const { HOST: host, WORKER_PORT: port } = env();
  if (port === undefined) return undefined;
  const answer = createWatchHandler(readiness);
  const server = createServer((request, response) => {
    if (!answer(request, response)) response.writeHead(404).end();
  });
  await listen(server, { host, port, variable: "WORKER_PORT" });
  return {
    /** From now on it isn't ready any more. */
    stop: () => readiness.stop(),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
