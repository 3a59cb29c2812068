export { DEMO_PASSWORD } from "./fill.ts";
export { findPostAddress } from "./post-address.ts";
export { prepareDemo } from "./prepare.ts";
