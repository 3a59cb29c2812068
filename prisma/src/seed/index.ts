export { seedChat, seedTurns } from "./chats.ts";
export { type SeedDelivery, seedDeliveries, seedDeliverJobs } from "./deliveries.ts";
export {
  SEED_PASSWORD,
  seedChannel,
  seedEndpoint,
  seedMember,
  seedMessages,
  seedPayload,
  seedUser,
  seedWebhook,
  seedWebhooks,
} from "./rows.ts";
