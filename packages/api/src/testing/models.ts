import { assistantDuty } from "@tidings/assistant/worker";
import { startWorker } from "@tidings/jobs/worker";
import { updateAdminSettings } from "../services/admin-settings.ts";
import { announceAnswer } from "../services/answer-news.ts";
import { PRIVATE_ACT } from "../services/audit/act.ts";
import { readProvider } from "../services/models.ts";

/** Names a model server in the settings. */
export const useModelServer = ({ baseUrl, apiKey }: { baseUrl: string; apiKey: string | null }) =>
  updateAdminSettings(PRIVATE_ACT, { openaiApiBaseUrl: baseUrl, openaiApiKey: apiKey });

/** A worker that answers prompts, put together as the product's. */
export const startAnswering = () =>
  startWorker(assistantDuty({ readProvider, onFinished: announceAnswer }));
