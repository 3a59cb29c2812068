import type { User } from "./types";

/** The users whose name or email address contains every word of the query, in the order given. */
export function filterUsers<Person extends Pick<User, "name" | "email">>(
  users: Person[],
  query: string,
): Person[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return users.filter(({ name, email }) => {
    const text = `${name} ${email}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
