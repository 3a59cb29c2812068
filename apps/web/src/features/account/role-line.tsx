import { Badge } from "@/components/ui/badge";
import { ROLE_MEANINGS, ROLE_NAMES, type Role } from "./role-names";

/** One's own role and what it means. */
export function RoleLine({ role }: { role: Role }) {
  return (
    <dl className="grid gap-1.5">
      <dt className="text-sm font-medium leading-5">Role</dt>
      <dd className="flex items-start gap-2.5 text-[0.8125rem] leading-5 text-muted-foreground">
        <Badge variant={role === "admin" ? "primary" : "default"}>{ROLE_NAMES[role]}</Badge>
        {ROLE_MEANINGS[role]}
      </dd>
    </dl>
  );
}
