"use client";

import { useRef } from "react";
import { isRefusal } from "./query-client";

/**
 * The server's no to a query. It stands while the query is asked again, which clears the query's own error:
 * a page that answered to that would come and go.
 */
export function useRefusal<E>({ data, error }: { data: unknown; error: E | null }): E | null {
  const refusal = useRef<E>(null);
  if (error !== null && isRefusal(error)) refusal.current = error;
  else if (data !== undefined) refusal.current = null;
  return refusal.current;
}
