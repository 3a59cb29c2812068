import type { Prisma } from "@tidings/prisma";
import type { CurrentUser } from "./context.ts";

type Viewer = Pick<CurrentUser, "id" | "role">;

/** The permission once more, inside the query: the channels that a person may read. */
export const visibleTo = (viewer: Viewer): Prisma.ChannelWhereInput =>
  viewer.role === "admin"
    ? {}
    : { OR: [{ isPrivate: false }, { members: { some: { userId: viewer.id } } }] };

/** The permission once more, inside the query: the channels that a person may manage. */
export const managedBy = (viewer: Viewer): Prisma.ChannelWhereInput =>
  viewer.role === "admin" ? {} : { members: { some: { userId: viewer.id, role: "manager" } } };
