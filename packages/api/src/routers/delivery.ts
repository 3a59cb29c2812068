import { z } from "zod";
import { MAX_PAGE } from "../limits.ts";
import { authedProcedure } from "../procedures.ts";
import { readChoices } from "../services/deliveries/choices.ts";
import { getDelivery } from "../services/deliveries/get.ts";
import { listDeliveries } from "../services/deliveries/list.ts";
import { listProblems } from "../services/deliveries/problems.ts";
import { redeliver } from "../services/deliveries/redeliver.ts";
import { router } from "../trpc.ts";

const DEFAULT_PAGE = 50;
const MAX_EVENT_NAME = 100;

const listSchema = z
  .object({
    endpointId: z.uuid().optional(),
    event: z.string().max(MAX_EVENT_NAME).optional(),
    /** One's own alone, for those who may see more. */
    mine: z.boolean().optional(),
    status: z
      .enum(["pending", "waiting", "retrying", "delivered", "failed", "cancelled"])
      .optional(),
    cursor: z
      .uuid()
      .nullish()
      .transform((cursor) => cursor ?? undefined),
    limit: z.int().min(1).max(MAX_PAGE).default(DEFAULT_PAGE),
  })
  .prefault({});

const idSchema = z.object({ deliveryId: z.uuid() });

/** For whoever may see more than their own. */
const mineSchema = z.object({ mine: z.boolean().optional() }).prefault({});

export const deliveryRouter = router({
  list: authedProcedure
    .input(listSchema)
    .query(({ ctx, input }) => listDeliveries(ctx.user, input)),
  get: authedProcedure
    .input(idSchema)
    .query(({ ctx, input }) => getDelivery(ctx.user, input.deliveryId)),
  /** What the list can be narrowed to. */
  choices: authedProcedure
    .input(mineSchema)
    .query(({ ctx, input }) => readChoices(ctx.user, input)),
  redeliver: authedProcedure
    .input(idSchema)
    .mutation(({ ctx, input }) => redeliver(ctx.act, ctx.user, input.deliveryId)),
  problems: authedProcedure.query(({ ctx }) => listProblems(ctx.user)),
});
