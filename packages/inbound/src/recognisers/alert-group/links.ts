import { link } from "../../markdown/write.ts";
import { toText } from "../../payload/read.ts";
import { type Alert, isResolved } from "./alert.ts";

const ADDRESSES = {
  Runbook: ({ annotations }: Alert) => annotations.runbook_url ?? annotations.runbook,
  Dashboard: ({ json }: Alert) => json.dashboardURL,
  Panel: ({ json }: Alert) => json.panelURL,
  Picture: ({ json }: Alert) => json.imageURL,
  Silence: ({ json }: Alert) => json.silenceURL,
} as const;

const KINDS = ["Runbook", "Dashboard", "Panel", "Picture", "Silence"] as const;

/** Addresses by what they are of; empty for none. */
export type Addresses = Readonly<Partial<Record<(typeof KINDS)[number], string>>>;

/** The addresses that all of the alerts have; nobody silences what is resolved. */
export function sharedAddresses(alerts: readonly Alert[]): Addresses {
  const shared: Partial<Record<(typeof KINDS)[number], string>> = {};
  const open = alerts.filter((alert) => !isResolved(alert));
  for (const kind of KINDS) {
    const [first, ...rest] = kind === "Silence" ? open : alerts;
    const address = first ? toText(ADDRESSES[kind](first)) : "";
    if (address === "") continue;
    if (rest.every((alert) => toText(ADDRESSES[kind](alert)) === address)) shared[kind] = address;
  }
  return shared;
}

/** An alert's own links in Markdown, without those that are said elsewhere. */
export const linksOf = (alert: Alert, known: Addresses): string[] =>
  writeAddresses(sharedAddresses([alert]), known);

/** Links in Markdown; what can't be followed is left out. */
export const writeAddresses = (addresses: Addresses, known: Addresses = {}): string[] =>
  KINDS.flatMap((kind) => {
    const address = addresses[kind] ?? "";
    if (address === "" || address === known[kind]) return [];
    const written = link(kind, address);
    return written.startsWith("[") ? [written] : [];
  });

/** Where an alert's title leads; empty for nowhere. */
export const sourceOf = ({ json }: Alert): string =>
  toText(json.generatorURL) || toText(json.panelURL) || toText(json.dashboardURL);
