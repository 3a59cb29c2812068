const PARAMETER = "thread";
const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The thread that an address opens; null for none, and for what is no id. */
export function threadOf(parameters: Pick<URLSearchParams, "get">): string | null {
  const id = parameters.get(PARAMETER);
  return id !== null && ID.test(id) ? id : null;
}

/** Where a thread is, seen from its channel's page. */
export const threadAddress = (messageId: string): string => `?${PARAMETER}=${messageId}`;

/** Opens a thread beside its channel; Back closes it. The page stays, so the server isn't asked for it. */
export const openThread = (messageId: string): void =>
  window.history.pushState(null, "", threadAddress(messageId));

/** Closes the thread. Back then leads to where one came from, and not into the thread again. */
export const closeThread = (): void =>
  window.history.replaceState(null, "", window.location.pathname);
