import { type ReactNode, useId } from "react";

interface RulePartProps {
  title: string;
  /** What it does, and what happens to posts from then on. */
  description: ReactNode;
  children: ReactNode;
}

/** One of the things that can be set for a webhook's posts. */
export function RulePart({ title, description, children }: RulePartProps) {
  const heading = useId();
  return (
    <section
      aria-labelledby={heading}
      className="grid min-w-0 gap-4 border-t pt-5 first:border-0 first:pt-0"
    >
      <div className="grid gap-0.5">
        <h3 id={heading} className="font-semibold">
          {title}
        </h3>
        <p className="text-[0.8125rem] leading-5 text-pretty text-muted-foreground">
          {description}
        </p>
      </div>
      {children}
    </section>
  );
}
