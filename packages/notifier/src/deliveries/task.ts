import { z } from "zod";

/** The job that delivers what is due at one endpoint. */
export const DELIVER_TASK = "deliver";

export const deliverSchema = z.object({ endpointId: z.uuid() });
