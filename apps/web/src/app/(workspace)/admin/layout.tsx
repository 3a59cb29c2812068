import { may, standingOf } from "@tidings/api/permissions";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { PanelFrame } from "@/components/ui/panel-frame";
import { ProblemNotice } from "@/features/deliveries/problem-notice";
import { requireUser } from "@/server/api";

const GROUPS = [
  {
    links: [
      { href: "/admin/users", label: "Users" },
      { href: "/admin/deliveries", label: "Deliveries" },
      { href: "/admin/audit", label: "Audit log" },
    ],
  },
  {
    label: "Settings",
    links: [
      { href: "/admin/settings/general", label: "General" },
      { href: "/admin/settings/webhooks", label: "Webhooks" },
      { href: "/admin/settings/models", label: "Models" },
    ],
  },
];

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const user = await requireUser();
  if (!may(standingOf(user), "workspace.administer")) redirect("/");
  return (
    <PanelFrame title="Admin Panel" groups={GROUPS}>
      <ProblemNotice scope="workspace" />
      {children}
    </PanelFrame>
  );
}
