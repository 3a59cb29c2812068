const DEFAULT_CHARSET = "utf-8";
const JSON_SUFFIX = /^[^/]+\/[^/]+\+json$/;
const CHARSET = /;\s*charset\s*=\s*"?([^";\s]+)/i;

/** How a body is to be read. */
export interface BodyType {
  form: "json" | "url-encoded" | "multipart" | "text" | "unknown";
  charset: string;
}

const PLAIN_JSON: BodyType = { form: "json", charset: DEFAULT_CHARSET };

/** Reads a Content-Type header (RFC 9110, section 8.3). */
export function readContentType(contentType: string | null): BodyType {
  if (contentType === "application/json") return PLAIN_JSON;
  const [essence = ""] = (contentType ?? "").split(";", 1);
  const charset = CHARSET.exec(contentType ?? "")?.[1] ?? DEFAULT_CHARSET;
  return { form: formOf(essence.trim().toLowerCase()), charset };
}

function formOf(essence: string): BodyType["form"] {
  switch (essence) {
    case "application/json":
    case "":
      return "json";
    case "text/plain":
      return "text";
    case "application/x-www-form-urlencoded":
      return "url-encoded";
    case "multipart/form-data":
      return "multipart";
    default:
      return JSON_SUFFIX.test(essence) ? "json" : "unknown";
  }
}
