import { AsyncLocalStorage } from "node:async_hooks";
import { singleton } from "./singleton.ts";

/** A request that is being answered. */
export interface RequestScope {
  /** Undefined once it is answered: what it has started, such as a connection, may live on and have its say. */
  requestId: string | undefined;
}

const scopes = () => singleton("request-scope", () => new AsyncLocalStorage<RequestScope>());

/** Has every line that is logged in the course of `work` name the request. */
export const inRequest = <T>(scope: RequestScope, work: () => T): T => scopes().run(scope, work);

/** The id of the request that is being answered, where the caller stands in one. */
export const currentRequestId = (): string | undefined => scopes().getStore()?.requestId;
