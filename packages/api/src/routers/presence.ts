import { z } from "zod";
import { MAX_TAB_ID } from "../limits.ts";
import { authedProcedure } from "../procedures.ts";
import { reportPresence } from "../services/presence.ts";
import { router } from "../trpc.ts";

const reportSchema = z.object({
  /** Letters, digits and hyphens, such as a UUID. */
  tabId: z
    .string()
    .max(MAX_TAB_ID)
    .regex(/^[\w-]+$/),
  focused: z.boolean(),
  sequence: z.int().min(0).optional(),
});

export const presenceRouter = router({
  report: authedProcedure
    .input(reportSchema)
    .mutation(({ ctx, input }) => reportPresence(ctx.user, input)),
});
