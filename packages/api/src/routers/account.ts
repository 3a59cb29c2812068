import { publicProcedure, sessionProcedure } from "../procedures.ts";
import { changePasswordSchema, profileSchema, signUpSchema } from "../schemas.ts";
import {
  changePassword,
  readEntrance,
  signUp,
  toAccount,
  updateProfile,
} from "../services/accounts.ts";
import { router } from "../trpc.ts";

export const accountRouter = router({
  entrance: publicProcedure.query(() => readEntrance()),
  signUp: publicProcedure.input(signUpSchema).mutation(({ input }) => signUp(input)),
  me: sessionProcedure.query(({ ctx }) => toAccount(ctx.user)),
  updateProfile: sessionProcedure
    .input(profileSchema)
    .mutation(({ ctx, input }) => updateProfile(ctx.user, input)),
  changePassword: sessionProcedure
    .input(changePasswordSchema)
    .mutation(({ ctx, input }) => changePassword(ctx.user, input)),
});
