import { afterAnswer, cookieLine } from "./cookies.ts";

interface Credentials {
  email: string;
  password: string;
}

/** Signs in through next-auth's own endpoints. @returns the `Cookie` line of the session */
export async function signIn(origin: string, { email, password }: Credentials): Promise<string> {
  const asked = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const cookies = afterAnswer(new Map(), asked.headers.getSetCookie());
  const answer = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: "POST",
    headers: { cookie: cookieLine(cookies) },
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
    redirect: "manual",
  });
  if (!answer.ok) throw new Error(`Signing in answered ${answer.status}.`);
  return cookieLine(afterAnswer(cookies, answer.headers.getSetCookie()));
}
