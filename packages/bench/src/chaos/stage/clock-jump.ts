/** How far the clock of a process jumps ahead, in milliseconds. */
export const CLOCK_JUMP_MS = 10 * 60_000;
