import { publish } from "@tidings/bus";
import { singleton } from "@tidings/config";
import { emit } from "@tidings/notifier";
import {
  type DatabaseOrTransaction,
  db,
  hashPassword,
  isDuplicate,
  newId,
  type Prisma,
  type Role,
  verifyPassword,
} from "@tidings/prisma";
import type { z } from "zod";
import type { CurrentUser } from "../context.ts";
import { conflict, forbidden } from "../errors.ts";
import type { profileSchema, signUpSchema } from "../schemas.ts";
import { assertNotGuessable } from "./guessable-password.ts";
import { encodeImage, imageUrl, storeImage } from "./images.ts";
import { consume, createLimiter } from "./limiter.ts";
import { readSettings } from "./settings.ts";
import { countSignUp } from "./sign-up-limit.ts";

/** Any fixed number: sign-ups that could be the first wait for each other. */
const FIRST_ACCOUNT_LOCK = 7_210_002;

/** Guesses at one's own current password, as by somebody at a desk that was left. */
const GUESSES = 10;
const GUESSES_WINDOW_S = 15 * 60;

const passwordGuesses = () =>
  singleton("password-guesses", () => createLimiter("change-password", GUESSES, GUESSES_WINDOW_S));

export const toAccount = (
  user: Pick<CurrentUser, "id" | "name" | "email" | "role" | "imageId">,
) => ({
  id: user.id,
  name: user.name,
  email: user.email,
  role: user.role,
  imageUrl: imageUrl(user.imageId),
});

/** What the sign-in pages have to know: is this the first start, and may anybody sign up? */
export async function readEntrance() {
  const isFirst = await hasNoUser(db());
  const { enableSignup } = await readSettings();
  return { isFirst, signUpIsOpen: isFirst || enableSignup };
}

/**
 * Makes an account and tells the workspace's endpoints; the very first becomes admin, whatever the settings say.
 * @param address the caller's network address, by which sign-ups are counted; null to count none
 * @throws {DomainError} FORBIDDEN when sign-up is closed, TOO_MANY_REQUESTS after many from one address,
 * BAD_REQUEST for a password that is guessed first, CONFLICT when the email address has an account.
 */
export async function signUp(
  { name, email, password }: z.output<typeof signUpSchema>,
  address: string | null = null,
) {
  const { signUpIsOpen } = await readEntrance();
  if (!signUpIsOpen) throw forbidden("Sign-up is closed here. Ask an admin for an account.");
  await countSignUp(address);
  assertNotGuessable(password, { name, email }, "password");
  const passwordHash = await hashPassword(password);
  const data = { id: newId(), name, email, passwordHash };
  try {
    return await db().$transaction(async (tx) => {
      const role = await roleForNew(tx);
      await tx.user.create({ data: { ...data, role } });
      await emit(tx, { type: "new_user", payload: { user: { email, name } } });
      await publish(tx, { kind: "user", userId: data.id });
      return { id: data.id, role };
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    throw conflict("There is an account with this email address already. Sign in instead.");
  }
}

/** Only sign-ups that could be the first wait for each other: whoever waits holds a connection. */
async function roleForNew(tx: Prisma.TransactionClient): Promise<Role> {
  if (await hasNoUser(tx)) {
    await tx.$executeRaw`select pg_advisory_xact_lock(${FIRST_ACCOUNT_LOCK}::bigint)`;
    if (await hasNoUser(tx)) return "admin";
  }
  return (await readSettings(tx)).defaultUserRole;
}

const hasNoUser = async (from: DatabaseOrTransaction): Promise<boolean> =>
  (await from.user.findFirst({ select: { id: true } })) === null;

export async function updateProfile(
  user: CurrentUser,
  { name, image }: z.output<typeof profileSchema>,
) {
  const encoded = typeof image === "string" ? await encodeImage(image) : image;
  return db().$transaction(async (tx) => {
    const imageId = encoded instanceof Uint8Array ? await storeImage(tx, encoded) : encoded;
    const updated = await tx.user.update({ where: { id: user.id }, data: { name, imageId } });
    if (imageId !== undefined && user.imageId !== null) {
      await tx.image.deleteMany({ where: { id: user.imageId } });
    }
    await publish(tx, { kind: "user", userId: user.id });
    return toAccount(updated);
  });
}

/**
 * Changes the password and ends every session, this one included; the page signs in again with the new one.
 * @throws {DomainError} FORBIDDEN when the current password is wrong, TOO_MANY_REQUESTS after some of those,
 * BAD_REQUEST for a new password that is guessed first.
 */
export async function changePassword(
  user: CurrentUser,
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
): Promise<void> {
  assertNotGuessable(newPassword, user, "newPassword");
  const limiter = passwordGuesses();
  await consume(limiter, user.id);
  const { passwordHash } = await db().user.findUniqueOrThrow({
    where: { id: user.id },
    select: { passwordHash: true },
  });
  if (!(await verifyPassword(passwordHash, currentPassword))) {
    throw forbidden("That isn't your current password.");
  }
  await limiter.delete(user.id);
  const data = { passwordHash: await hashPassword(newPassword), sessionEpoch: { increment: 1 } };
  await db().$transaction(async (tx) => {
    await tx.user.update({ where: { id: user.id }, data });
    await publish(tx, { kind: "user", userId: user.id });
  });
}
