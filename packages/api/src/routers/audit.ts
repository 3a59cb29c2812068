import { z } from "zod";
import { AUDIT_ACTS, type AuditAct } from "../audit-acts.ts";
import { MAX_PAGE } from "../limits.ts";
import { adminProcedure } from "../procedures.ts";
import { listActors, listAudit } from "../services/audit/list.ts";
import { router } from "../trpc.ts";

const DEFAULT_PAGE = 50;

const listSchema = z
  .object({
    act: z.enum(Object.keys(AUDIT_ACTS) as [AuditAct, ...AuditAct[]]).optional(),
    actorId: z.uuid().optional(),
    from: z.date().optional(),
    until: z.date().optional(),
    cursor: z
      .uuid()
      .nullish()
      .transform((cursor) => cursor ?? undefined),
    limit: z.int().min(1).max(MAX_PAGE).default(DEFAULT_PAGE),
  })
  .prefault({});

export const auditRouter = router({
  list: adminProcedure.input(listSchema).query(({ input }) => listAudit(input)),
  actors: adminProcedure.query(() => listActors()),
});
