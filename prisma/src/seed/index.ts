export {
  SEED_PASSWORD,
  seedChannel,
  seedEndpoint,
  seedMember,
  seedMessages,
  seedUser,
  seedWebhook,
} from "./rows.ts";
