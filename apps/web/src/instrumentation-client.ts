// Next.js runs this before anything else of a page's code.
import { setNonce } from "get-nonce";
import { ownScripts } from "./lib/own-scripts.ts";

declare global {
  interface Window {
    /** Where a browser has it; TypeScript's own library doesn't name it yet. */
    trustedTypes?: {
      createPolicy(name: string, rules: ReturnType<typeof ownScripts>): unknown;
    };
  }
}

/** What Radix writes into the page while a dialog is open carries the nonce of the page's own scripts. */
setNonce(document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "");

window.trustedTypes?.createPolicy("default", ownScripts(window.location.origin));
