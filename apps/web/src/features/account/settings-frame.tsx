"use client";

import type { ReactNode } from "react";
import { PanelFrame } from "@/components/ui/panel-frame";
import { ProblemNotice } from "../deliveries/problem-notice";
import { useFeatures } from "./use-features";

const ACCOUNT = { href: "/settings/account", label: "Account" };
const WEBHOOKS = { href: "/settings/webhooks", label: "Webhooks" };
const DELIVERIES = { href: "/settings/deliveries", label: "Deliveries" };
const ADMIN_PANEL = { href: "/admin/users", label: "Admin Panel" };

/** The pages of one's own settings; those of one's own webhooks while an admin lets people have them. */
export function SettingsFrame({ isAdmin, children }: { isAdmin: boolean; children: ReactNode }) {
  const { userWebhooks } = useFeatures();
  const links = [
    ACCOUNT,
    ...(userWebhooks ? [WEBHOOKS] : []),
    DELIVERIES,
    ...(isAdmin ? [ADMIN_PANEL] : []),
  ];
  return (
    <PanelFrame title="Settings" groups={[{ links }]}>
      <ProblemNotice scope="user" />
      {children}
    </PanelFrame>
  );
}
