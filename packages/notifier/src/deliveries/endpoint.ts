import { unseal } from "@tidings/prisma";
import type { Target } from "../send/send.ts";

/** An endpoint as the statements below read it. */
export interface EndpointRow {
  id: string;
  user_id: string | null;
  name: string;
  url_sealed: Uint8Array;
  url_masked: string;
  format: string;
  secret_sealed: Uint8Array;
  old_secret_sealed: Uint8Array | null;
  old_secret_until: Date | null;
  headers_sealed: Uint8Array | null;
  failing_since: Date | null;
  failure_count: number;
  last_error: string | null;
  open_until: Date | null;
}

/** Of people, those who may use the workspace hear of what happens there. */
export const MAY_HEAR = `(user_id is null or exists (
  select 1 from users where users.id = user_id and role <> 'pending'))`;

/** A live endpoint; no row when it was deleted or disabled, or its owner may not use the workspace. */
export const SELECT_ENDPOINT = `
select id, user_id, name, url_sealed, url_masked, format, secret_sealed, old_secret_sealed,
  old_secret_until, headers_sealed, failing_since, failure_count, last_error, open_until
from endpoints where id = $1 and deleted_at is null and disabled_at is null and ${MAY_HEAR}`;

/** What the secrets of an endpoint are sealed under. */
export const sealedAs = (id: string) => ({
  url: id,
  secret: `${id}:secret`,
  headers: `${id}:headers`,
});

/** Where an endpoint's deliveries go, opened up for sending. */
export function toTarget(row: EndpointRow, now: number): Target {
  const owner = sealedAs(row.id);
  const old = row.old_secret_sealed;
  const isOldValid = old !== null && row.old_secret_until !== null && +row.old_secret_until > now;
  return {
    url: unseal(row.url_sealed, owner.url),
    format: row.format,
    secrets: [
      unseal(row.secret_sealed, owner.secret),
      ...(isOldValid ? [unseal(old, owner.secret)] : []),
    ],
    audience: row.user_id === null ? "workspace" : "user",
    headers: row.headers_sealed ? JSON.parse(unseal(row.headers_sealed, owner.headers)) : {},
  };
}
