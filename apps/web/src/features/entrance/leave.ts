"use client";

import { signOut } from "next-auth/react";

/** Ends the session in this browser and goes back to the door, with nothing left in memory. */
export async function leave(): Promise<void> {
  await signOut({ redirect: false });
  window.location.assign("/sign-in");
}
