/** How server.ts tells a page the nonce of its own inline code; what a client sends under it is replaced. */
export const NONCE_HEADER = "x-tidings-nonce";
