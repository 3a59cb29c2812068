import type { Role } from "../../../generated/enums.ts";
import type { ChannelKey, PersonKey } from "./keys.ts";

interface Person {
  name: string;
  role: Role;
  /** A file in `pictures/`; without one they appear by their initials. */
  picture?: string;
  /** How many messages of a channel they have not read yet. */
  unread?: Partial<Record<ChannelKey, number>>;
}

/** Who works at Harbour, a small company that sells ferry tickets. The key is the address before the @. */
export const PEOPLE: Record<PersonKey, Person> = {
  ada: {
    name: "Ada Nwosu",
    role: "admin",
    picture: "ada",
    unread: { alerts: 5, general: 2, support: 3 },
  },
  grace: {
    name: "Grace Halloran",
    role: "user",
    picture: "grace",
    unread: { alerts: 38, deployments: 3, general: 3 },
  },
  mateus: { name: "Mateus Figueiredo", role: "user", picture: "mateus" },
  yuki: { name: "Yuki Tanabe", role: "user", picture: "yuki" },
  priyanka: { name: "Priyanka Raman", role: "user", picture: "priyanka" },
  soren: { name: "Søren Kjeldsen", role: "user" },
  leila: { name: "Leila Haddad", role: "user", picture: "leila" },
  tomasz: { name: "Tomasz Wilk", role: "pending" },
};
