import { assistantDuty } from "@tidings/assistant/worker";
import { retentionDuty } from "@tidings/inbound/worker";
import { startWorker, type Worker } from "@tidings/jobs/worker";
import { notifierDuty } from "@tidings/notifier/worker";
import { announceAnswer } from "./services/answer-news.ts";
import { auditRetentionDuty } from "./services/audit/retention.ts";
import { readProvider } from "./services/models.ts";
import { mayDeliverToUsers } from "./services/user-webhooks.ts";

export { syncWebhookFromEnvironment } from "./services/environment-webhook.ts";

/** Works on the jobs of the whole product until it is stopped. */
export const startWork = (): Worker =>
  startWorker(
    notifierDuty({ mayDeliverToUsers }),
    assistantDuty({ readProvider, onFinished: announceAnswer }),
    retentionDuty(),
    auditRetentionDuty(),
  );
