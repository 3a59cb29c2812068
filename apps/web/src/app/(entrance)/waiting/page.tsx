import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EntranceCard } from "@/features/entrance/entrance-card";
import { WaitingRoom } from "@/features/entrance/waiting-room";
import { pageContext } from "@/server/api";

export const metadata: Metadata = { title: "Waiting for an admin" };

export default async function WaitingPage() {
  const { user } = await pageContext();
  if (user === null) redirect("/sign-in");
  if (user.role !== "pending") redirect("/");
  return (
    <EntranceCard
      title="Almost there"
      description={`You are signed in as ${user.email}. An admin has to let you in; this page opens by itself as soon as they do.`}
    >
      <WaitingRoom />
    </EntranceCard>
  );
}
