"use client";

import { GUIDES, type Snippet, stepsOf } from "@tidings/inbound/guides";
import { CodeBlock } from "@/components/ui/code-block";
import { maskSecret } from "@/components/ui/mask-secret";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { HighlightedCode } from "../../code/highlighted-code";
import { GuideStep } from "./guide-step";

interface GuidesProps {
  url: string;
  /** How posts have to be signed; null where they needn't be. */
  scheme: string | null;
}

/** How to make senders post: what to do there, and what to paste. The URL is shown masked, and copied whole. */
export function Guides({ url, scheme }: GuidesProps) {
  return (
    <Tabs defaultValue={GUIDES[0]?.id ?? ""}>
      <TabsList
        aria-label="Senders"
        className="-mx-1 gap-1.5 border-b-0 p-1 sm:flex-wrap sm:overflow-visible"
      >
        {GUIDES.map(({ id, title }) => (
          <TabsTrigger
            key={id}
            value={id}
            className="h-8 rounded-full border border-border px-3 text-[0.8125rem] focus-visible:rounded-full focus-visible:outline-offset-2 data-[state=active]:bg-primary-soft data-[state=active]:text-primary-soft-foreground"
          >
            {title}
          </TabsTrigger>
        ))}
      </TabsList>
      {GUIDES.map((guide) => (
        <TabsContent key={guide.id} value={guide.id} className="grid gap-3">
          <Steps steps={stepsOf(guide, scheme)} />
          {guide.snippets.map((snippet) => (
            <SnippetBlock key={snippet.label} snippet={snippet} url={url} />
          ))}
        </TabsContent>
      ))}
    </Tabs>
  );
}

function Steps({ steps }: { steps: readonly string[] }) {
  if (steps.length === 1) {
    return (
      <p className="text-sm text-muted-foreground">
        <GuideStep text={steps[0] ?? ""} />
      </p>
    );
  }
  return (
    <ol className="grid list-decimal gap-1 pl-5 text-sm text-muted-foreground marker:tabular-nums">
      {steps.map((step) => (
        <li key={step} className="pl-1">
          <GuideStep text={step} />
        </li>
      ))}
    </ol>
  );
}

function SnippetBlock({ snippet, url }: { snippet: Snippet; url: string }) {
  const { label, language, code } = snippet;
  const shown = <HighlightedCode code={code(maskSecret(url))} language={language} />;
  return <CodeBlock label={label} code={code(url)} shown={shown} />;
}
