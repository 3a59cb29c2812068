/** Where the browser leaves its clock for the server. */
export const CLOCK_COOKIE = "tidings-clock";
