import "server-only";
import { appRouter, createContext, readEntrance } from "@tidings/api";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { PAGE_PATH_HEADER, returnPath } from "@/lib/page-path";
import { createQueryClient } from "@/lib/query-client";
import { readSession } from "./auth";

/** The caller of the page that is being rendered. */
export const pageContext = cache(async () => createContext(await readSession()));

export const pageQueryClient = cache(createQueryClient);

/** The API for pages that are rendered on the server: no HTTP, the same procedures and rights. */
export const api = createTRPCOptionsProxy({
  router: appRouter,
  ctx: pageContext,
  queryClient: pageQueryClient,
});

/** The way to the door, and from there back to the page that was asked for. */
async function signInPath(): Promise<string> {
  const path = returnPath((await headers()).get(PAGE_PATH_HEADER));
  return path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`;
}

/** The signed-in user, or off to where they belong: setting up, signing in, waiting for an admin. */
export async function requireUser() {
  const { user } = await pageContext();
  if (user === null) redirect((await readEntrance()).isFirst ? "/sign-up" : await signInPath());
  if (user.role === "pending") redirect("/waiting");
  return user;
}
