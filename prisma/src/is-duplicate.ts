import { Prisma } from "./generated/client.ts";

const UNIQUE_VIOLATION = "P2002";

/** True for what a unique index refused. */
export const isDuplicate = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === UNIQUE_VIOLATION;
