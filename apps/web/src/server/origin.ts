import { env } from "@tidings/config";

/**
 * True for a request that a browser sends on behalf of another site. Scripts and services name no origin
 * and pass: they carry no cookie that anybody lent them.
 */
export function isFromElsewhere(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (origin === null) return false;
  if (origin === new URL(env().APP_URL).origin) return false;
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
