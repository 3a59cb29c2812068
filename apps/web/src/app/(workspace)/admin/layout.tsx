import { may, standingOf } from "@tidings/api/permissions";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { PanelFrame } from "@/components/ui/panel-frame";
import { requireUser } from "@/server/api";

const GROUPS = [
  { links: [{ href: "/admin/users", label: "Users" }] },
  { label: "Settings", links: [{ href: "/admin/settings/general", label: "General" }] },
];

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const user = await requireUser();
  if (!may(standingOf(user), "workspace.administer")) redirect("/");
  return (
    <PanelFrame title="Admin Panel" groups={GROUPS}>
      {children}
    </PanelFrame>
  );
}
