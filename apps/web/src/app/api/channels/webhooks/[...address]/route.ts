export {
  webhookRoute as DELETE,
  webhookRoute as GET,
  webhookRoute as HEAD,
  webhookRoute as OPTIONS,
  webhookRoute as PATCH,
  webhookRoute as POST,
  webhookRoute as PUT,
} from "@/server/webhook-route";
