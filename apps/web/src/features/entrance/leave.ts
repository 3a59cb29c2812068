"use client";

/** Ends the session in this browser and goes back to the door, with nothing left in memory. */
export async function leave(): Promise<void> {
  // Fetched only now: every page of the workspace would carry it otherwise.
  const { signOut } = await import("next-auth/react");
  await signOut({ redirect: false });
  window.location.assign("/sign-in");
}
