import { code, escapeMarkdown, link, words } from "../../markdown/write.ts";
import { COLORS } from "../../message/card.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { at, firstText, textAt, toList, toObject, toText } from "../../payload/read.ts";
import { excerpt } from "../forge/text.ts";
import { done, type Tell, where } from "./phrase.ts";

const SEVERE = new Set(["critical", "high", "error"]);
const OVER = /fix|dismiss|resolv|close|withdrawn|revoke/;

const colorOf = (severity: string, action: string): string => {
  if (OVER.test(action)) return COLORS.good;
  return SEVERE.has(severity.toLowerCase()) ? COLORS.danger : COLORS.warning;
};

/** What kinds of alert have in common, under each one's own keys. */
const titleOf = (alert: JsonObject): string =>
  firstText(
    textAt(alert, "security_advisory", "summary"),
    textAt(alert, "rule", "description"),
    alert.secret_type_display_name,
    alert.secret_type,
    alert.external_identifier,
    alert.affected_package_name,
  );

const severityOf = (alert: JsonObject): string =>
  firstText(
    textAt(alert, "security_advisory", "severity"),
    textAt(alert, "rule", "security_severity_level"),
    textAt(alert, "rule", "severity"),
    alert.severity,
  );

function placeOf(alert: JsonObject): string {
  const { path, start_line } = toObject(at(alert, "most_recent_instance", "location"));
  const file = firstText(path, textAt(alert, "dependency", "manifest_path"));
  return [file, toText(start_line)].filter(Boolean).join(":");
}

const packageOf = (alert: JsonObject): string =>
  firstText(textAt(alert, "dependency", "package", "name"), alert.affected_package_name);

const happened = (payload: JsonObject): string =>
  payload.action === "appeared_in_branch"
    ? `appeared in ${code(toText(payload.ref)) || "a branch"}`
    : `was ${done(payload)}`;

/** An alert about a dependency, the code or a secret. */
export const alert =
  (noun: string): Tell =>
  (payload) => {
    const thing = toObject(payload.alert);
    const number = toText(thing.number);
    const url = firstText(thing.html_url, thing.external_reference);
    const label = words(number && `#${number}`, titleOf(thing)) || "alert";
    return {
      content: words(noun, link(label, url), `**${happened(payload)}**`, where(payload)),
      cards: [
        {
          color: colorOf(severityOf(thing), toText(payload.action)),
          fields: [
            { name: "Severity", value: escapeMarkdown(severityOf(thing)), isShort: true },
            { name: "Package", value: code(packageOf(thing)), isShort: true },
            { name: "Place", value: code(placeOf(thing)), isShort: true },
          ],
        },
      ],
    };
  };

/** An advisory for everybody; it belongs to no repository. */
export const securityAdvisory: Tell = (payload) => {
  const advisory = toObject(payload.security_advisory);
  const references = toList(advisory.references);
  const url = firstText(advisory.html_url, textAt(references[0], "url"));
  const label = words(toText(advisory.ghsa_id), toText(advisory.summary)) || "advisory";
  const severity = toText(advisory.severity);
  return {
    content: words(
      "Security advisory",
      link(label, url),
      `**was ${done(payload)}**`,
      where(payload),
    ),
    cards: [
      {
        color: colorOf(severity, toText(payload.action)),
        text: excerpt(toText(advisory.description)),
        fields: [{ name: "Severity", value: escapeMarkdown(severity), isShort: true }],
      },
    ],
  };
};
