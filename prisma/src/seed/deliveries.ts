import { db } from "../client.ts";
import { newId } from "../ids.ts";

/** The job that the notifier works on. */
const DELIVER_TASK = "deliver";

/** A sign-up on its way to one of the workspace's endpoints. */
export interface SeedDelivery {
  endpointId: string;
  /** The name of who signed up. */
  name: string;
}

/** Events with a delivery each, due now, which nothing has been told to look at. */
export async function seedDeliveries(deliveries: SeedDelivery[]): Promise<void> {
  const eventIds = deliveries.map(() => newId());
  const names = deliveries.map(({ name }) => name);
  const endpointIds = deliveries.map(({ endpointId }) => endpointId);
  const ids = deliveries.map(() => newId());
  await db().$executeRaw`
    with event as (
      insert into events (id, type, payload)
      select id, 'new_user', json_build_object('user',
        json_build_object('email', 'bench@example.com', 'name', name))
      from unnest(${eventIds}::uuid[], ${names}::text[]) as event (id, name)
    )
    insert into deliveries (id, event_id, endpoint_id, event_type)
    select id, event_id, endpoint_id, 'new_user'
    from unnest(${ids}::uuid[], ${eventIds}::uuid[], ${endpointIds}::uuid[])
      as delivery (id, event_id, endpoint_id)`;
}

/** Has the notifier look at endpoints, as an event's transaction does. */
export async function seedDeliverJobs(endpointIds: readonly string[]): Promise<void> {
  await db().$executeRaw`
    with job as (
      select graphile_worker.add_job(${DELIVER_TASK}, json_build_object('endpointId', id))
      from unnest(${endpointIds}::text[]) as endpoint (id)
    )
    select count(job), pg_notify('tidings', '{"kind":"deliveries","userId":null,"isDue":true}') from job`;
}
