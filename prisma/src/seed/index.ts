export {
  SEED_PASSWORD,
  seedChannel,
  seedMember,
  seedMessages,
  seedUser,
  seedWebhook,
} from "./rows.ts";
