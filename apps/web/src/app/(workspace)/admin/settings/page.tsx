import { redirect } from "next/navigation";

export default function AdminSettingsPage() {
  redirect("/admin/settings/general");
}
