import type { Guide } from "./guide.ts";

export const curl: Guide = {
  id: "curl",
  title: "curl",
  sender: null,
  steps: ["Run this in a terminal, or put it at the end of a script. The content is Markdown."],
  snippets: [
    {
      label: "curl",
      language: "bash",
      code: (url) => `curl -X POST "${url}" \\
  -H "Content-Type: application/json" \\
  -d '{"content": "Deployment to production completed successfully! 🚀"}'`,
    },
  ],
};
