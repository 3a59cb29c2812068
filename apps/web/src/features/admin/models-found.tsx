import { CircleCheck } from "lucide-react";
import { ScrollArea } from "@/components/ui/scroll-area";

/** What a model server said that it has. */
export function ModelsFound({ models }: { models: string[] }) {
  const count = `${models.length} ${models.length === 1 ? "model" : "models"}`;
  return (
    <div className="grid gap-2">
      <p className="flex items-center gap-2 text-sm font-medium">
        <CircleCheck aria-hidden className="size-4 text-primary" />
        {models.length === 0 ? "The server answers, but has no models." : `Connected: ${count}`}
      </p>
      {models.length > 0 && (
        <ScrollArea aria-label="Models found" className="max-h-56 rounded-md border bg-muted">
          <ul className="grid gap-1 px-3 py-2 font-mono text-[0.8125rem]">
            {models.map((model) => (
              <li key={model} className="break-all">
                {model}
              </li>
            ))}
          </ul>
        </ScrollArea>
      )}
    </div>
  );
}
