import { Unfolding } from "./unfolding";

const TERMS = [
  ["{{ payload.repository.name }}", "What the JSON body holds under these names."],
  ["{{ query.team }}", "What stands behind the ? of the URL, as in …?team=ops."],
  ["{{ text }}", "The whole body as it came."],
  ["{{ payload.title | escape_markdown }}", "As it stands: its *, _ and # mean nothing."],
  ["{% if payload.url %} … {% endif %}", "Only where there is one."],
  ["{% for host in payload.hosts %} … {% endfor %}", "Once for each."],
] as const;

/** What a template may say, in short. */
export function TemplateHelp({ id }: { id: string }) {
  return (
    <Unfolding title="What a template knows">
      <div className="grid gap-3 px-3 pb-3">
        <p id={id}>
          A template is Markdown with LiquidJS in it. If it fails, Tidings makes the message by
          itself, and the recent posts say why.
        </p>
        <dl className="grid gap-2">
          {TERMS.map(([term, meaning]) => (
            <div key={term}>
              <dt className="font-mono text-xs wrap-anywhere">{term}</dt>
              <dd className="text-muted-foreground">{meaning}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Unfolding>
  );
}
