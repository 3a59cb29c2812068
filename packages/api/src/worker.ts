import { startAssistant } from "@tidings/assistant/worker";
import { startNotifier } from "@tidings/notifier/worker";
import { announceAnswer } from "./services/answer-news.ts";
import { readProvider } from "./services/models.ts";
import { mayDeliverToUsers } from "./services/user-webhooks.ts";

export { syncWebhookFromEnvironment } from "./services/environment-webhook.ts";

/** Works on the jobs of the whole product until it is stopped. */
export function startWorkers(): { stop(): Promise<void> } {
  const workers = [
    startNotifier({ mayDeliverToUsers }),
    startAssistant({ readProvider, onFinished: announceAnswer }),
  ];
  return {
    stop: async () => {
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}
