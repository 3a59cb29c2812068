import v8 from "node:v8";

/**
 * Has V8 begin every object as a young one. By itself it comes to take whole places in the code for makers of
 * lasting objects, from a moment in which much had survived; what they make for a request or a delivery is
 * then old from birth, keeps all that it refers to, and waits for the next whole collection. An app that
 * worked off a backlog of 100,000 deliveries grew by 180 to 270 MiB in most runs and by 30 in some; with this
 * by 16, at the same rate or a higher one. To be called before anything else runs.
 */
export const disablePretenuring = (): void =>
  v8.setFlagsFromString("--no-allocation-site-pretenuring");
