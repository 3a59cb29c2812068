/** How long a sender that is still sending may take to notice its answer, before it is hung up on. */
export const LINGER_MS = 1_000;
