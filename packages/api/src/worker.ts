import { startNotifier } from "@tidings/notifier/worker";
import { readSettings } from "./services/settings.ts";

/** Works on the jobs of the whole product until it is stopped. */
export function startWorkers(): { stop(): Promise<void> } {
  const workers = [
    startNotifier({ mayDeliverToUsers: async () => (await readSettings()).enableUserWebhooks }),
  ];
  return {
    stop: async () => {
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}
