"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { useTRPC } from "@/lib/trpc";
import { leave } from "./leave";

const ASK_EVERY_MS = 5_000;

/** Asks now and then whether an admin has opened the door, and goes through it. */
export function WaitingRoom() {
  const me = useQuery(
    useTRPC().account.me.queryOptions(undefined, { refetchInterval: ASK_EVERY_MS }),
  );
  const isIn = me.data !== undefined && me.data.role !== "pending";
  const isOut = me.error?.data?.code === "UNAUTHORIZED";
  useEffect(() => {
    if (isIn || isOut) window.location.assign("/");
  }, [isIn, isOut]);
  return (
    <Button variant="outline" onClick={leave}>
      Sign out
    </Button>
  );
}
