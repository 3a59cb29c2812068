import type { Metadata } from "next";
import { AccountSettings } from "@/features/account/account-settings";

export const metadata: Metadata = { title: "Account" };

/** The account itself comes with the workspace's layout. */
export default function AccountPage() {
  return <AccountSettings />;
}
