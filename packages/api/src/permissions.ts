/** How a caller stands to the workspace and, where there is one, to a channel; each may more than the one before. */
export const STANDINGS = ["nobody", "pending", "outsider", "member", "manager", "admin"] as const;

export type Standing = (typeof STANDINGS)[number];

/** The role table: the lowest standing that has a right, for public and for private channels. */
export const RIGHTS = {
  "account.own": { public: "pending", private: "pending" },
  "workspace.use": { public: "outsider", private: "outsider" },
  "workspace.administer": { public: "admin", private: "admin" },
  "channel.read": { public: "outsider", private: "member" },
  "channel.write": { public: "outsider", private: "member" },
  "channel.manage": { public: "manager", private: "manager" },
} as const satisfies Record<string, { public: Standing; private: Standing }>;

export type Right = keyof typeof RIGHTS;

/** True when somebody of this standing has the right, in a channel that is private or not. */
export function may(standing: Standing, right: Right, isPrivate = false): boolean {
  const lowest = RIGHTS[right][isPrivate ? "private" : "public"];
  return STANDINGS.indexOf(standing) >= STANDINGS.indexOf(lowest);
}

/** The standing that follows from an account's role and, in a channel, from its membership. */
export function standingOf(
  user: { role: "admin" | "user" | "pending" } | null,
  membership: { role: "manager" | "member" } | null = null,
): Standing {
  if (user === null) return "nobody";
  if (user.role !== "user") return user.role;
  return membership?.role ?? "outsider";
}
