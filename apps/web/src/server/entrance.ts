import "server-only";
import { redirect } from "next/navigation";
import { pageContext } from "./api";

/** The pages before the door are not for those who are inside. */
export async function redirectSignedIn(): Promise<void> {
  const { user } = await pageContext();
  if (user !== null) redirect(user.role === "pending" ? "/waiting" : "/");
}
