/** Procedures that one request may call; a page asks for a handful at once. */
export const MAX_BATCH = 20;
