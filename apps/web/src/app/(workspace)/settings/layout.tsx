import { may, standingOf } from "@tidings/api/permissions";
import type { ReactNode } from "react";
import { PanelFrame } from "@/components/ui/panel-frame";
import { requireUser } from "@/server/api";

const ACCOUNT = { href: "/settings/account", label: "Account" };
const ADMIN_PANEL = { href: "/admin/users", label: "Admin Panel" };

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const isAdmin = may(standingOf(await requireUser()), "workspace.administer");
  return (
    <PanelFrame title="Settings" groups={[{ links: isAdmin ? [ACCOUNT, ADMIN_PANEL] : [ACCOUNT] }]}>
      {children}
    </PanelFrame>
  );
}
