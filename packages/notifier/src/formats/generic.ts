import type { Format } from "./format.ts";

/** The documented JSON and nothing more. */
export const generic: Format = {
  name: "generic",
  label: "JSON",
  recognises: () => false,
  render: ({ json }, url) => ({
    url: url.href,
    contentType: "application/json",
    body: JSON.stringify(json),
  }),
};
