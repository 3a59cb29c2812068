import { wakeEndpoint } from "@tidings/notifier";
import type { EndpointInput } from "../../endpoint-schemas.ts";
import type { Act } from "../audit/act.ts";
import { givenFields } from "../audit/given-fields.ts";
import { addressOf, checkAddress, type Warned } from "./address.ts";
import { changeEndpoint, HEALTHY } from "./change.ts";
import { changeHeaders, headersColumn, readHeaders } from "./headers.ts";
import { isElsewhere, moveColumns } from "./move.ts";
import type { Owner } from "./owner.ts";
import { markSaved } from "./saved-mark.ts";
import type { EndpointView } from "./view.ts";

/**
 * Changes what is given of an endpoint.
 * @throws {DomainError} NOT_FOUND; BAD_REQUEST at the field `url` or `headers`.
 */
export async function updateEndpoint(
  act: Act,
  owner: Owner,
  endpointId: string,
  changes: Partial<EndpointInput>,
): Promise<EndpointView & Warned> {
  const { url, format, headers, when, ...rest } = changes;
  const audit = { act, what: "endpoint.changed" as const, fields: givenFields(changes) };
  const checked = url === undefined ? null : await checkAddress(owner, url);
  const after = await changeEndpoint(audit, owner, endpointId, async (tx, before) => {
    const address = checked ?? addressOf(before);
    if (before.isFromEnvironment && isElsewhere(before, address)) await markSaved(tx);
    return {
      ...rest,
      when: owner === null ? undefined : when,
      ...(headers && headersColumn(before.id, changeHeaders(readHeaders(before), headers))),
      ...(await moveColumns(tx, before, address, format)),
    };
  });
  return { ...after, warning: checked?.warning ?? null };
}

/** Has an endpoint that was disabled, or that rests after failures, tried again at once. */
export const enableEndpoint = (act: Act, owner: Owner, endpointId: string): Promise<EndpointView> =>
  changeEndpoint({ act, what: "endpoint.enabled" }, owner, endpointId, async (tx) => {
    await wakeEndpoint(tx, endpointId);
    return HEALTHY;
  });
