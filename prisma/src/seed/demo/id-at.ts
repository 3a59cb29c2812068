import { v7 as uuidv7 } from "uuid";

/** A version-7 identifier of an instant: among others of {@link newId} it stands where that instant does. */
export const idAt = (date: Date): string => uuidv7({ msecs: date.getTime() });
