import type { Audience } from "@tidings/notifier";
import { z } from "zod";
import { endpointSchema } from "../endpoint-schemas.ts";
import { adminProcedure, userWebhookProcedure } from "../procedures.ts";
import { type Act, PRIVATE_ACT } from "../services/audit/act.ts";
import { createEndpoint } from "../services/endpoints/create.ts";
import { deleteEndpoint } from "../services/endpoints/delete.ts";
import { listEndpoints, readOptions } from "../services/endpoints/list.ts";
import type { Owner } from "../services/endpoints/owner.ts";
import { revealSecret, rotateSecret } from "../services/endpoints/secrets.ts";
import { tryEndpoint } from "../services/endpoints/try.ts";
import { enableEndpoint, updateEndpoint } from "../services/endpoints/update.ts";
import { router } from "../trpc.ts";

const ownProcedure = userWebhookProcedure.use(({ ctx, next }) =>
  next({ ctx: { owner: ctx.user.id as Owner, act: PRIVATE_ACT } }),
);

const workspaceProcedure = adminProcedure.use(({ ctx, next }) =>
  next({ ctx: { owner: null as Owner, act: ctx.act as Act } }),
);

const idSchema = z.object({ endpointId: z.uuid() });

/** The same procedures for both kinds of owner; the ground they stand on says whose endpoints they see. */
function createEndpointRouter(procedure: typeof ownProcedure, audience: Audience) {
  const schema = endpointSchema(audience);
  return router({
    options: procedure.query(({ ctx }) => readOptions(ctx.owner)),
    list: procedure.query(({ ctx }) => listEndpoints(ctx.owner)),
    create: procedure
      .input(schema)
      .mutation(({ ctx, input }) => createEndpoint(ctx.act, ctx.owner, input)),
    update: procedure
      .input(idSchema.extend(schema.partial().shape))
      .mutation(({ ctx, input: { endpointId, ...changes } }) =>
        updateEndpoint(ctx.act, ctx.owner, endpointId, changes),
      ),
    delete: procedure
      .input(idSchema)
      .mutation(({ ctx, input }) => deleteEndpoint(ctx.act, ctx.owner, input.endpointId)),
    test: procedure
      .meta({ leavesNoEntry: "It sends a sample, and changes nothing." })
      .input(idSchema)
      .mutation(({ ctx, input }) => tryEndpoint(ctx.owner, input.endpointId)),
    /** A mutation, so that no cache keeps the secret. */
    revealSecret: procedure
      .input(idSchema)
      .mutation(({ ctx, input }) => revealSecret(ctx.act, ctx.owner, input.endpointId)),
    rotateSecret: procedure
      .input(idSchema)
      .mutation(({ ctx, input }) => rotateSecret(ctx.act, ctx.owner, input.endpointId)),
    enable: procedure
      .input(idSchema)
      .mutation(({ ctx, input }) => enableEndpoint(ctx.act, ctx.owner, input.endpointId)),
  });
}

export const endpointRouter = createEndpointRouter(ownProcedure, "user");

export const workspaceEndpointRouter = createEndpointRouter(workspaceProcedure, "workspace");
