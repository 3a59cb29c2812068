import { assistantDuty } from "@tidings/assistant/worker";
import { retentionDuty as postRetentionDuty } from "@tidings/inbound/worker";
import { byTheClock, startWorker, type Worker } from "@tidings/jobs/worker";
import { notifierDuty, retentionDuty } from "@tidings/notifier/worker";
import { announceAnswer } from "./services/answer-news.ts";
import { auditRetentionDuty } from "./services/audit/retention.ts";
import { readProvider } from "./services/models.ts";
import { mayDeliverToUsers } from "./services/user-webhooks.ts";

export type { Worker } from "@tidings/jobs/worker";
export { syncWebhookFromEnvironment } from "./services/environment-webhook.ts";

/** Works on the jobs of the whole product until it is stopped. */
export const startWork = (): Worker =>
  startWorker(
    notifierDuty({ mayDeliverToUsers }),
    assistantDuty({ readProvider, onFinished: announceAnswer }),
    byTheClock(postRetentionDuty(), retentionDuty(), auditRetentionDuty()),
  );
