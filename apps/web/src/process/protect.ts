import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { NONCE_HEADER } from "../lib/nonce.ts";
import { POLICY_OF_DATA, policyOfPage } from "./content-security-policy.ts";

const CSP = "content-security-policy";
/** The 128 bits that the specification asks for. */
const NONCE_BYTES = 16;
const YEAR_S = 365 * 24 * 60 * 60;
const HTTPS_ONLY = `max-age=${YEAR_S}`;

interface Surroundings {
  dev: boolean;
  /** The address that people use begins with `https://`. */
  isSecure: boolean;
}

/**
 * Gives an answer the policy that a browser holds it to, before Next.js writes it. A page's policy stands in
 * its request as well, where Next.js finds the nonce for the scripts that it puts in.
 */
export function protect(
  request: IncomingMessage,
  response: ServerResponse,
  { dev, isSecure }: Surroundings,
): void {
  if (isSecure) response.setHeader("strict-transport-security", HTTPS_ONLY);
  const isPage = request.url?.startsWith("/api/") === false;
  const nonce = isPage ? randomBytes(NONCE_BYTES).toString("base64") : "";
  const policy = isPage ? policyOfPage(nonce, dev) : POLICY_OF_DATA;
  request.headers[NONCE_HEADER] = nonce;
  request.headers[CSP] = policy;
  response.setHeader(CSP, policy);
}
