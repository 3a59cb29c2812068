import { Webhook } from "standardwebhooks";
import type { Received } from "./receiver.ts";

/** Whether a receiver that knows this secret takes the request for genuine. */
export function isSignedBy(secret: string, { body, headers }: Received): boolean {
  try {
    new Webhook(secret).verify(body, headers as Record<string, string>);
    return true;
  } catch {
    return false;
  }
}
