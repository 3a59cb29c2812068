"use client";

import { CodeBlock } from "@/components/ui/code-block";
import { maskSecret } from "@/components/ui/mask-secret";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { EXAMPLES } from "./examples";

/** Ready commands with the webhook's own URL in them; shown masked, copied whole. */
export function UsageExamples({ url }: { url: string }) {
  return (
    <section aria-label="How to post" className="grid gap-2">
      <h3 className="text-sm font-medium">Use it</h3>
      <Tabs defaultValue={EXAMPLES[0].id}>
        <TabsList aria-label="How to post">
          {EXAMPLES.map(({ id, name }) => (
            <TabsTrigger key={id} value={id}>
              {name}
            </TabsTrigger>
          ))}
        </TabsList>
        {EXAMPLES.map(({ id, name, code }) => (
          <TabsContent key={id} value={id}>
            <CodeBlock label={name} code={code(url)} shown={code(maskSecret(url))} />
          </TabsContent>
        ))}
      </Tabs>
    </section>
  );
}
