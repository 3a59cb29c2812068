import type { Guide } from "./guide.ts";

export const python: Guide = {
  id: "python",
  title: "Python",
  sender: null,
  steps: ["With the package `requests`. The content is Markdown."],
  snippets: [
    {
      label: "Python",
      language: "python",
      code: (url) => `import requests

webhook_url = "${url}"
message = {"content": "Build #1234 failed: unit tests did not pass."}

response = requests.post(webhook_url, json=message)
print(response.json())`,
    },
  ],
};
