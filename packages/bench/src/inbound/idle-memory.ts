import { setTimeout as sleep } from "node:timers/promises";
import type { Child } from "../processes/child.ts";
import { processUsage } from "../processes/usage.ts";

const IDLE_MS = 5_000;

/**
 * The memory of an app that has shown somebody a page and then had nothing to do, in bytes.
 * @throws {Error} when it doesn't show the page
 */
export async function idleMemory({ pid, port }: Child, signal: AbortSignal): Promise<number> {
  const { status, text } = await fetchPage(`http://127.0.0.1:${port}/sign-in`, signal);
  if (status !== 200) throw new Error(`/sign-in answers ${status}: ${text}`);
  await sleep(IDLE_MS, undefined, { signal });
  const { residentBytes } = await processUsage(pid);
  return residentBytes;
}

async function fetchPage(url: string, signal: AbortSignal) {
  const response = await fetch(url, { signal });
  return { status: response.status, text: await response.text() };
}
