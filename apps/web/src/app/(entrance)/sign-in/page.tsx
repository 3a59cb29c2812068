import { readEntrance } from "@tidings/api";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EntranceCard } from "@/features/entrance/entrance-card";
import { SignInForm } from "@/features/entrance/sign-in-form";
import { redirectSignedIn } from "@/server/entrance";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage() {
  await redirectSignedIn();
  const { isFirst, signUpIsOpen } = await readEntrance();
  if (isFirst) redirect("/sign-up");
  const signUp = { text: "New here?", label: "Create an account", href: "/sign-up" };
  return (
    <EntranceCard
      title="Sign in"
      description="Welcome back."
      {...(signUpIsOpen && { other: signUp })}
    >
      <SignInForm />
    </EntranceCard>
  );
}
