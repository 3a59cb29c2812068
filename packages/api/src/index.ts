export { type Context, createContext, loadUser, type Session } from "./context.ts";
export { DomainError } from "./errors.ts";
export type { LiveUpdate } from "./live/inbox.ts";
export { type AppRouter, appRouter, createCaller } from "./root.ts";
export { readEntrance } from "./services/accounts.ts";
export { readImage } from "./services/images.ts";
export type { MessageView } from "./services/message-view.ts";
export { signIn } from "./services/sign-in.ts";
