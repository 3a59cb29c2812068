import { memo } from "react";
import { Markdown } from "../messages/markdown";
import type { ChatMessage } from "./types";

/** What the person asked. */
export const Prompt = memo(function Prompt({ prompt }: { prompt: ChatMessage }) {
  return (
    <li data-message-id={prompt.id} className="grid justify-items-end">
      <p className="sr-only">You asked</p>
      <div className="max-w-[85%] min-w-0 rounded-xl rounded-br-sm bg-secondary px-4 py-2.5 text-secondary-foreground">
        <Markdown text={prompt.content} />
      </div>
    </li>
  );
});
