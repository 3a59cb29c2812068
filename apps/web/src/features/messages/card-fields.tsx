import type { Card } from "@tidings/api";
import { cn } from "@/lib/cn";
import { Markdown } from "./markdown";

/** A card's fields; short ones stand side by side where there is room for it. */
export const CardFields = ({ fields }: { fields: NonNullable<Card["fields"]> }) => (
  <dl className="grid grid-cols-1 gap-x-4 gap-y-1.5 @sm:grid-cols-2 @xl:grid-cols-3">
    {fields.map(({ name, value, isShort }, place) => (
      <div key={place} className={cn("min-w-0", !isShort && "col-span-full")}>
        <dt className={name === "" ? "sr-only" : "text-xs font-medium text-muted-foreground"}>
          {name || "Detail"}
        </dt>
        <dd>
          <Markdown text={value} />
        </dd>
      </div>
    ))}
  </dl>
);
