import { startAssistant } from "@tidings/assistant/worker";
import { startNotifier } from "@tidings/notifier/worker";
import { announceAnswer } from "./services/answer-news.ts";
import { readProvider } from "./services/models.ts";
import { readSettings } from "./services/settings.ts";

/** Works on the jobs of the whole product until it is stopped. */
export function startWorkers(): { stop(): Promise<void> } {
  const workers = [
    startNotifier({ mayDeliverToUsers: async () => (await readSettings()).enableUserWebhooks }),
    startAssistant({ readProvider, onFinished: announceAnswer }),
  ];
  return {
    stop: async () => {
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}
