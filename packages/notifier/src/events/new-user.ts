import { z } from "zod";
import type { EventType } from "./event-type.ts";

const schema = z.object({ user: z.object({ email: z.string(), name: z.string() }) });

/** Somebody made an account. */
export const newUser: EventType<z.infer<typeof schema>> = {
  name: "new_user",
  scope: "workspace",
  label: "Somebody signs up",
  schema,
  sample: { user: { email: "test@example.com", name: "Test Person (Tidings test)" } },
  toJson: ({ user }) => ({ event: "new_user", user: { email: user.email, name: user.name } }),
  describe: ({ user }, appUrl) => ({
    title: `${user.name} signed up`,
    text: user.email,
    link: { label: "Open the list of users", url: `${appUrl}/admin/users` },
    tone: "neutral",
  }),
};
