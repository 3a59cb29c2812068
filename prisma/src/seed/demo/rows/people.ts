import { workdayBefore } from "../calendar.ts";
import { PEOPLE } from "../content/people.ts";
import { idAt } from "../id-at.ts";
import { mapValues } from "../map-values.ts";
import { type Pictures, pictureId } from "../pictures.ts";

/** Ada set it up the day before the first message; the others followed within the hour. */
const SET_UP = { workdaysAgo: 16, time: "14:00" };
/** Who still waits asked to be let in the day before. */
const PENDING = { workdaysAgo: 1, time: "10:08" };
const APART_MS = 7 * 60_000;

/** Rows of `users` by their keys, everyone with the same password. */
export const peopleRows = (now: Date, pictures: Pictures, passwordHash: string) =>
  mapValues(PEOPLE, ({ name, role, picture }, key, index) => {
    const { workdaysAgo, time } = role === "pending" ? PENDING : SET_UP;
    const joined = workdayBefore(now, workdaysAgo, time);
    const createdAt = new Date(joined.getTime() + index * APART_MS);
    return {
      id: idAt(createdAt),
      email: `${key}@demo.example`,
      name,
      role,
      passwordHash,
      imageId: pictureId(pictures, picture),
      createdAt,
    };
  });

export type People = ReturnType<typeof peopleRows>;
