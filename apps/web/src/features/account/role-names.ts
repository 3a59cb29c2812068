/** An account's roles as they are written for people. */
export const ROLE_NAMES = { admin: "Admin", user: "User", pending: "Pending" } as const;

export type Role = keyof typeof ROLE_NAMES;

/** What each role means for whoever has it. */
export const ROLE_MEANINGS: Record<Role, string> = {
  admin: "You may change every setting, every account and every channel.",
  user: "You may read and write in public channels and in those you belong to.",
  pending: "An admin has to let you in first.",
};
