import type { HeaderLine } from "./header-changes";
import type { Endpoint } from "./types";

export interface EndpointFormValues {
  name: string;
  url: string;
  /** A format's name; empty to have it recognised by the address. */
  format: string;
  events: string[];
  when: "away" | "always";
  headers: HeaderLine[];
}

/** The format is to be recognised by the address. */
export const BY_ADDRESS = "";

const NEW: EndpointFormValues = {
  name: "",
  url: "",
  format: BY_ADDRESS,
  events: [],
  when: "away",
  headers: [],
};

/** What the form begins with. */
export function toValues(endpoint: Endpoint | undefined): EndpointFormValues {
  if (endpoint === undefined) return NEW;
  const { name, url, format, events, when, headerNames } = endpoint;
  const headers = headerNames.map((header) => ({ name: header, value: "", isSaved: true }));
  return { name, url, format, events, when, headers };
}
