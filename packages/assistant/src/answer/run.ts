import { NOTIFY_CHANNEL, type Notice } from "@tidings/bus";
import { db, Prisma } from "@tidings/prisma";
import type { AnswerJob } from "./queue.ts";

/**
 * One job's hold on an answer. Whoever takes an answer up raises its `run`; a write counts only under the
 * run that is current, while the answer is under way. A worker that was taken for dead, and answers that
 * were stopped or deleted, find that out by a write that reaches no row.
 */
export interface Run extends AnswerJob {
  run: number;
  /** The model that was asked for; null leaves the choice to us. */
  model: string | null;
}

const notify = (notice: Notice) =>
  Prisma.sql`pg_notify(${NOTIFY_CHANNEL}, ${JSON.stringify(notice)})`;

const grown = ({ chatId }: AnswerJob) => notify({ kind: "answer", chatId });

/** The condition that every write of a run stands under. */
export const isHeldBy = ({ chatId, answerId, run }: Run) => Prisma.sql`
  chat_id = ${chatId}::uuid and id = ${answerId}::uuid and run = ${run} and state = 'streaming'`;

/** Takes an answer up, from empty; null when it is over or gone. */
export async function takeUp(job: AnswerJob): Promise<Run | null> {
  const [taken] = await db().$queryRaw<Pick<Run, "run" | "model">[]>`
    with taken as (
      update chat_messages set run = run + 1, state = 'streaming', content = ''
      where chat_id = ${job.chatId}::uuid and id = ${job.answerId}::uuid
        and state in ('queued', 'streaming')
      returning run, model
    )
    select run, model, ${grown(job)}::text as told from taken`;
  return taken === undefined ? null : { ...job, run: taken.run, model: taken.model };
}

/** Adds text to the answer; false when the run no longer holds it. */
export async function append(run: Run, text: string): Promise<boolean> {
  const count = await db().$executeRaw`
    with written as (
      update chat_messages set content = content || ${text} where ${isHeldBy(run)} returning 1
    )
    select ${grown(run)} from written`;
  return count > 0;
}

/** Notes which model answers, where nobody chose one. */
export async function nameModel(run: Run, model: string): Promise<void> {
  await db().$executeRaw`update chat_messages set model = ${model} where ${isHeldBy(run)}`;
}
