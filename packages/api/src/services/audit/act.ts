import { db, newId, type Prisma } from "@tidings/prisma";
import type { AuditAct, AuditDetails, SubjectKind } from "../../audit-acts.ts";
import type { CurrentUser } from "../../context.ts";

export interface Subject {
  kind: SubjectKind;
  /** Null for the workspace itself. */
  id: string | null;
  /** As it is called at this moment. */
  name: string;
}

export const WORKSPACE: Subject = { kind: "workspace", id: null, name: "" };

/** Something that is being done by somebody who will be asked for it. Services take one from the ladder. */
export interface Act {
  /** Writes down what is done, in the transaction that does it. */
  record(
    tx: Prisma.TransactionClient,
    act: AuditAct,
    subject: Subject,
    details?: AuditDetails,
  ): Promise<void>;
  /** Does it in a transaction that commits only with an entry. */
  transaction<T>(work: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T>;
}

/** An act on what is common to all. */
export class AuditedAct implements Act {
  readonly #actor: Pick<CurrentUser, "id" | "name">;
  readonly #address: string | null;
  #entries = 0;

  /** @param address where the request came from; null where nobody knows */
  constructor(actor: Pick<CurrentUser, "id" | "name">, address: string | null) {
    this.#actor = actor;
    this.#address = address;
  }

  get isRecorded(): boolean {
    return this.#entries > 0;
  }

  async record(
    tx: Prisma.TransactionClient,
    act: AuditAct,
    subject: Subject,
    details: AuditDetails = {},
  ): Promise<void> {
    await tx.auditEntry.create({
      data: {
        id: newId(),
        act,
        actorId: this.#actor.id,
        actorName: this.#actor.name,
        address: this.#address,
        subjectKind: subject.kind,
        subjectId: subject.id,
        subjectName: subject.name,
        details: { ...details },
      },
    });
    this.#entries += 1;
  }

  transaction<T>(work: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> {
    return db().$transaction(async (tx) => {
      const before = this.#entries;
      const result = await work(tx);
      if (this.#entries === before) throw new Error("An act was to commit without an audit entry.");
      return result;
    });
  }
}

/** An act on what is one's own, of which nobody keeps a record. */
export const PRIVATE_ACT: Act = {
  record: async () => {},
  transaction: (work) => db().$transaction(work),
};
