import { AUDIT_ACTS, type AuditDetails } from "@tidings/api/audit-acts";
import type { AuditEntry } from "./types.ts";

/** The names of fields as they stand on the pages; the others are near enough. */
const FIELDS: Record<string, string> = {
  webhookUrl: "webhook URL",
  enableUserWebhooks: "user webhooks",
  defaultUserRole: "role of new accounts",
  openaiApiBaseUrl: "model server",
  openaiApiKey: "API key",
  isPrivate: "who may read it",
  url: "address",
  image: "picture",
};

/** What was done, in words; a newer version's acts by their name. */
export const actInWords = (act: string): string =>
  Object.hasOwn(AUDIT_ACTS, act) ? AUDIT_ACTS[act as keyof typeof AUDIT_ACTS] : act;

/** What it was done to, as it follows the act; empty where that says it all. */
export function subjectInWords({
  subjectKind,
  subjectName,
}: Pick<AuditEntry, "subjectKind" | "subjectName">): string {
  if (subjectKind === "workspace" || subjectName === "") return "";
  if (subjectKind === "channel") return `: #${subjectName}`;
  if (subjectKind === "message") return ` by ${subjectName}`;
  if (subjectKind === "delivery") return ` to ${subjectName}`;
  return `: ${subjectName}`;
}

/** What else there is to say; null for nothing. */
export function detailsInWords({ fields = [], from, to, channel }: AuditDetails): string | null {
  const parts = [
    channel && `in #${channel}`,
    to && (from && from !== to ? `${from} → ${to}` : `as ${to}`),
    fields.length > 0 && fields.map((name) => FIELDS[name] ?? name).join(", "),
  ];
  return parts.filter(Boolean).join(" · ") || null;
}
