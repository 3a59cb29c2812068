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
    .mutation(({ ctx, input }) => updateAdminSettings(ctx.act, input)),
  checkConnection: adminProcedure
    .meta({ leavesNoEntry: "It asks a model server, and changes nothing." })
    .input(connectionSchema)
    .mutation(({ input }) => checkConnection(input)),
  testWebhook: adminProcedure
    .meta({ leavesNoEntry: "It sends a sample, and changes nothing." })
    .input(z.object({ url: urlFieldSchema.optional() }).default({}))
    .mutation(({ input }) => tryPrimary(null, input.url)),
  users: adminProcedure.query(() => listUsers()),
  updateUser: adminProcedure
    .input(userIdSchema.extend({ role: z.enum(["admin", "user", "pending"]) }))
    .mutation(({ ctx, input }) => updateUser(ctx.act, input.userId, input)),
  deleteUser: adminProcedure
    .input(userIdSchema)
    .mutation(({ ctx, input }) => deleteUser(ctx.act, input.userId)),
});
