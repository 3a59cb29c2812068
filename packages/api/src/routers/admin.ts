import { z } from "zod";
import { urlFieldSchema } from "../endpoint-schemas.ts";
import { adminProcedure } from "../procedures.ts";
import { connectionSchema, settingsChangesSchema } from "../schemas.ts";
import { readAdminSettings, updateAdminSettings } from "../services/admin-settings.ts";
import { tryPrimary } from "../services/endpoints/try.ts";
import { checkConnection } from "../services/models.ts";
import { deleteUser, listUsers, updateUser } from "../services/users.ts";
import { router } from "../trpc.ts";

const userIdSchema = z.object({ userId: z.uuid() });

export const adminRouter = router({
  settings: adminProcedure.query(() => readAdminSettings()),
  updateSettings: adminProcedure
    .input(settingsChangesSchema.extend({ webhookUrl: urlFieldSchema.optional() }))
    .mutation(({ input }) => updateAdminSettings(input)),
  checkConnection: adminProcedure
    .input(connectionSchema)
    .mutation(({ input }) => checkConnection(input)),
  testWebhook: adminProcedure
    .input(z.object({ url: urlFieldSchema.optional() }).default({}))
    .mutation(({ input }) => tryPrimary(null, input.url)),
  users: adminProcedure.query(() => listUsers()),
  updateUser: adminProcedure
    .input(userIdSchema.extend({ role: z.enum(["admin", "user", "pending"]) }))
    .mutation(({ input }) => updateUser(input.userId, input)),
  deleteUser: adminProcedure.input(userIdSchema).mutation(({ input }) => deleteUser(input.userId)),
});
