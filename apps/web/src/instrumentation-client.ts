// Next.js runs this before anything else of a page's code.
import { setNonce } from "get-nonce";

/** What Radix writes into the page while a dialog is open carries the nonce of the page's own scripts. */
setNonce(document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "");
