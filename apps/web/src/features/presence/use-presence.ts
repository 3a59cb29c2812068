"use client";

import { useEffect } from "react";
import superjson from "superjson";
import { useTRPCClient } from "@/lib/trpc";
import { fail, look, NOTHING_REPORTED, type Report } from "./presence-reports";

/** Often enough to be in time for the heartbeat, and to notice what no event tells. */
const LOOK_EVERY_MS = 5_000;
const BEACON_URL = "/api/trpc/presence.report";

/** One per loaded page: a tab that is duplicated copies its storage, but not this. */
const tabId = () => crypto.getRandomValues(new Uint32Array(4)).join("-");

const isFocused = () => document.visibilityState === "visible" && document.hasFocus();

/** Outlives the page; false when the browser doesn't take it. */
const sendBeacon = (report: Report & { tabId: string }): boolean =>
  navigator.sendBeacon(
    BEACON_URL,
    new Blob([superjson.stringify(report)], { type: "application/json" }),
  );

/** Tells the server whether this tab is looked at, from its first moment to its last. */
export function usePresence(): void {
  const client = useTRPCClient();
  useEffect(() => {
    const id = tabId();
    let reported = NOTHING_REPORTED;
    const send = async (report: Report, isLeaving: boolean) => {
      const said = { tabId: id, ...report };
      const isSent = isLeaving
        ? sendBeacon(said)
        : await client.presence.report.mutate(said).then(
            () => true,
            () => false,
          );
      if (!isSent) reported = fail(reported, report.sequence);
    };
    const say = (focused: boolean, isLeaving: boolean) => {
      const next = look(reported, focused, Date.now());
      reported = next.reported;
      if (next.report) void send(next.report, isLeaving);
    };
    // A hidden page may be frozen before an ordinary request has left it.
    const check = () => say(isFocused(), document.visibilityState === "hidden");
    const leave = () => say(false, true);
    check();
    const timer = setInterval(check, LOOK_EVERY_MS);
    const stop = listen(check, leave);
    return () => {
      clearInterval(timer);
      stop();
      leave();
    };
  }, [client]);
}

/** `check` on whatever may change the focus, `leave` when the page goes away; a page that returns is checked. */
function listen(check: () => void, leave: () => void): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  for (const event of ["focus", "blur", "pageshow"]) {
    window.addEventListener(event, check, { signal });
  }
  document.addEventListener("visibilitychange", check, { signal });
  window.addEventListener("pagehide", leave, { signal });
  return () => controller.abort();
}
