const MAX_FIELDS = 4;
/** Of a longer text the sender means to tell more than a line. */
const MAX_TEXT = 300;
const HEADING = /^(title|name|summary|subject|message|event|text)$/i;

/** A small template of the first few plain fields of a JSON body; empty where there are none. */
export function starterTemplate(json: string): string {
  const fields = plainFields(json);
  const heading = fields.find(([key]) => HEADING.test(key)) ?? fields[0];
  if (heading === undefined) return "";
  const others = fields.filter((field) => field !== heading).slice(0, MAX_FIELDS - 1);
  const lines = others.map(([key, value]) => `- ${escapeName(key)}: ${placeholder(key, value)}`);
  return [`**${placeholder(...heading)}**`, ...(lines.length > 0 ? ["", ...lines] : [])].join("\n");
}

type Field = [key: string, value: string | number];

function plainFields(json: string): Field[] {
  try {
    const body: unknown = JSON.parse(json);
    const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
    return isObject ? Object.entries(body).filter(isPlain) : [];
  } catch {
    // A long body is shown in part.
    return [];
  }
}

function isPlain(field: [string, unknown]): field is Field {
  const [key, value] = field;
  if (/["\\{}%\n]/.test(key)) return false;
  if (typeof value === "number") return true;
  return typeof value === "string" && value.trim() !== "" && value.length <= MAX_TEXT;
}

/** An address is left alone, so that it becomes a link. */
function placeholder(key: string, value: string | number): string {
  const path = /^[A-Za-z_]\w*$/.test(key) ? `payload.${key}` : `payload["${key}"]`;
  return /^https?:\/\//.test(String(value)) ? `{{ ${path} }}` : `{{ ${path} | escape_markdown }}`;
}

const escapeName = (key: string): string => key.replace(/[*_`#[\]<>|~]/g, "\\$&");
