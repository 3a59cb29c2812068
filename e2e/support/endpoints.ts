import type { APIRequestContext } from "@playwright/test";
import { trpc } from "./api.ts";
import { unique } from "./workspace.ts";

export interface Endpoint {
  id: string;
  name: string;
  url: string;
  isPrimary: boolean;
}

/** The procedures of one's own endpoints, or of the workspace's. */
type Kind = "endpoint" | "workspaceEndpoint";

interface Given {
  url: string;
  name?: string;
  events?: string[];
  headers?: Record<string, string>;
  when?: "away" | "always";
}

/** A new endpoint; it hears of everything, whether one is away or not, unless asked otherwise. */
export const createEndpoint = (
  request: APIRequestContext,
  given: Given,
  kind: Kind = "endpoint",
): Promise<Endpoint> =>
  trpc(request).mutate(`${kind}.create`, {
    name: unique("endpoint"),
    events: ["*"],
    when: "always",
    ...given,
  });

export const revealSecret = async (
  request: APIRequestContext,
  { id: endpointId }: Pick<Endpoint, "id">,
  kind: Kind = "endpoint",
): Promise<string> => {
  const { secret } = await trpc(request).mutate<{ secret: string }>(`${kind}.revealSecret`, {
    endpointId,
  });
  return secret;
};

/** The endpoint behind the field "Webhook URL". */
export async function adminWebhook(request: APIRequestContext): Promise<Endpoint> {
  const all = await trpc(request).query<Endpoint[]>("workspaceEndpoint.list");
  const primary = all.find(({ isPrimary }) => isPrimary);
  if (primary === undefined) throw new Error("No Webhook URL is saved.");
  return primary;
}

/** Takes away what other tests would send to: every test signs people up. */
export async function removeWorkspaceEndpoints(request: APIRequestContext): Promise<void> {
  const all = await trpc(request).query<Endpoint[]>("workspaceEndpoint.list");
  for (const { id } of all)
    await trpc(request).mutate("workspaceEndpoint.delete", { endpointId: id });
}
