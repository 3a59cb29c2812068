import type { Session } from "@tidings/api";
import { authSecret, env } from "@tidings/config";
import type { Cookies } from "cookie";
import { getToken } from "next-auth/jwt";

type TokenRequest = Parameters<typeof getToken>[0]["req"];

/** Browsers send a cookie of this kind over https alone. */
export const hasSecureCookies = (): boolean => env().APP_URL.startsWith("https://");

/** Whom next-auth's cookie speaks for; whether that still holds is the API's to say. */
export async function sessionOf(cookies: Cookies): Promise<Session | null> {
  const token = await getToken({
    // The cookie alone: next-auth would take the same token from `Authorization`.
    req: { cookies, headers: {} } as TokenRequest,
    secret: authSecret(),
    secureCookie: hasSecureCookies(),
  });
  if (token?.sub === undefined) return null;
  return { userId: token.sub, epoch: token.epoch, id: token.sid };
}
