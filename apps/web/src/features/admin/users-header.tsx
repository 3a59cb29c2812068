import type { User } from "./types";

/** The page's heading, and how many there are. */
export function UsersHeader({ users }: { users: User[] | undefined }) {
  return (
    <header className="grid gap-1">
      <h1 className="font-display text-2xl tracking-tight">Users</h1>
      <p className="text-sm text-muted-foreground">{users ? summaryOf(users) : "Loading …"}</p>
    </header>
  );
}

function summaryOf(users: User[]): string {
  const waiting = users.filter(({ role }) => role === "pending").length;
  const all = `${users.length} ${users.length === 1 ? "account" : "accounts"}`;
  return waiting === 0
    ? all
    : `${all}, of which ${waiting} ${waiting === 1 ? "waits" : "wait"} to be let in`;
}
