import { readEntrance } from "@tidings/api";
import type { Metadata } from "next";
import { EntranceCard } from "@/features/entrance/entrance-card";
import { SignUpForm } from "@/features/entrance/sign-up-form";
import { redirectSignedIn } from "@/server/entrance";

export const metadata: Metadata = { title: "Sign up" };

export default async function SignUpPage() {
  await redirectSignedIn();
  const { isFirst, signUpIsOpen } = await readEntrance();
  if (isFirst) {
    return (
      <EntranceCard
        title="Create the admin account"
        description="This is the first account of your workspace. Whoever has it can change every setting and let others in."
      >
        <SignUpForm submitLabel="Create admin account" />
      </EntranceCard>
    );
  }
  const signIn = { text: "Have an account already?", label: "Sign in", href: "/sign-in" };
  if (!signUpIsOpen) {
    return (
      <EntranceCard
        title="Sign-up is closed"
        description="Nobody can make an account at the moment. An admin of this workspace can open sign-up."
        other={signIn}
      />
    );
  }
  return (
    <EntranceCard
      title="Create your account"
      description="Join this workspace to read and write in its channels."
      other={signIn}
    >
      <SignUpForm submitLabel="Create account" />
    </EntranceCard>
  );
}
