import { z } from "zod";
import { urlFieldSchema, whenSchema } from "../endpoint-schemas.ts";
import { publicProcedure, sessionProcedure, userWebhookProcedure } from "../procedures.ts";
import { changePasswordSchema, profileSchema, signUpSchema } from "../schemas.ts";
import {
  changePassword,
  readEntrance,
  signUp,
  toAccount,
  updateProfile,
} from "../services/accounts.ts";
import { tryPrimary } from "../services/endpoints/try.ts";
import {
  readNotificationWebhook,
  setNotificationWebhook,
} from "../services/notification-webhook.ts";
import { mayDeliverToUsers } from "../services/user-webhooks.ts";
import { router } from "../trpc.ts";

export const accountRouter = router({
  entrance: publicProcedure.query(() => readEntrance()),
  signUp: publicProcedure
    .input(signUpSchema)
    .mutation(({ ctx, input }) => signUp(input, ctx.address)),
  me: sessionProcedure.query(({ ctx }) => toAccount(ctx.user)),
  updateProfile: sessionProcedure
    .input(profileSchema)
    .mutation(({ ctx, input }) => updateProfile(ctx.user, input)),
  changePassword: sessionProcedure
    .input(changePasswordSchema)
    .mutation(({ ctx, input }) => changePassword(ctx.user, input)),
  /** What the pages offer to everybody, or hide. */
  features: sessionProcedure.query(async () => ({ userWebhooks: await mayDeliverToUsers() })),
  notificationWebhook: userWebhookProcedure.query(({ ctx }) => readNotificationWebhook(ctx.user)),
  setNotificationWebhook: userWebhookProcedure
    .input(z.object({ url: urlFieldSchema, when: whenSchema.optional() }))
    .mutation(({ ctx, input }) => setNotificationWebhook(ctx.user, input)),
  testNotificationWebhook: userWebhookProcedure
    .input(z.object({ url: urlFieldSchema.optional() }).default({}))
    .mutation(({ ctx, input }) => tryPrimary(ctx.user.id, input.url)),
});
