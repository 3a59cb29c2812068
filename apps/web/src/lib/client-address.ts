/** How server.ts tells the handlers behind it who called; what a client sends under it is replaced. */
export const CLIENT_ADDRESS_HEADER = "x-tidings-client-address";
