import { env } from "@tidings/config";

/** What browsers say of a request that a page of ours makes, or that a person types in. */
const OWN_SITES: readonly string[] = ["same-origin", "none"];

/**
 * True for a request that a browser sends on behalf of another site. Browsers tell so themselves
 * (https://www.w3.org/TR/fetch-metadata), over plain http in the `Origin` alone. Scripts and services name
 * neither and pass: they carry no cookie that anybody lent them.
 */
export function isFromElsewhere({ headers }: Pick<Request, "headers">): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return !OWN_SITES.includes(site);
  const origin = headers.get("origin");
  if (origin === null) return false;
  if (origin === new URL(env().APP_URL).origin) return false;
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

export const refuseElsewhere = (): Response =>
  new Response("Cross-origin request refused.", { status: 403 });
