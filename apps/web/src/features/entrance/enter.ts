"use client";

import { signIn } from "next-auth/react";
import { returnPath } from "@/lib/page-path";

const WRONG = "That email address and password don't belong together.";
const OFFLINE = "The server can't be reached. Check your connection and try again.";
/** next-auth's own name for a refusal without a message of ours. */
const REFUSED = "CredentialsSignin";

/**
 * Signs in and loads the workspace, at the page that was asked for before.
 * @returns what went wrong, in words; nothing when the page is on its way.
 */
export async function enter(credentials: { email: string; password: string }) {
  const result = await signIn("credentials", { ...credentials, redirect: false }).catch(() => null);
  if (!result) return OFFLINE;
  if (result.error) return result.error === REFUSED ? WRONG : result.error;
  const next = new URLSearchParams(window.location.search).get("next");
  // A full load: nothing that was fetched before signing in stays.
  window.location.assign(returnPath(next));
  return undefined;
}
