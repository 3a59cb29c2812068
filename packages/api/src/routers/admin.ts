import { z } from "zod";
import { adminProcedure } from "../procedures.ts";
import { connectionSchema, settingsChangesSchema } from "../schemas.ts";
import { checkConnection } from "../services/models.ts";
import { readSettings, updateSettings } from "../services/settings.ts";
import { deleteUser, listUsers, updateUser } from "../services/users.ts";
import { router } from "../trpc.ts";

const userIdSchema = z.object({ userId: z.uuid() });

export const adminRouter = router({
  settings: adminProcedure.query(() => readSettings()),
  updateSettings: adminProcedure
    .input(settingsChangesSchema)
    .mutation(({ input }) => updateSettings(input)),
  checkConnection: adminProcedure
    .input(connectionSchema)
    .mutation(({ input }) => checkConnection(input)),
  users: adminProcedure.query(() => listUsers()),
  updateUser: adminProcedure
    .input(userIdSchema.extend({ role: z.enum(["admin", "user", "pending"]) }))
    .mutation(({ input }) => updateUser(input.userId, input)),
  deleteUser: adminProcedure.input(userIdSchema).mutation(({ input }) => deleteUser(input.userId)),
});
