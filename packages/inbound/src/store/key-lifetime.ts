/** A key is free again after this; an interval of PostgreSQL. */
export const KEY_LIFETIME = "24 hours";
