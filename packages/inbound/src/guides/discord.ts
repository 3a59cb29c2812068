import { type Guide, urlFor } from "./guide.ts";

export const discord: Guide = {
  id: "discord",
  title: "Discord-compatible",
  sender: "Discord",
  steps: [
    "For every service that can post to Discord: choose its Discord integration and paste the URL as it is. Contents and embeds are shown.",
    "A service that takes addresses at `discord.com` only can use its generic webhook instead.",
  ],
  snippets: [
    urlFor("Discord webhook URL"),
    {
      label: "Discord example",
      language: "bash",
      code: (url) => `curl -X POST "${url}" \\
  -H "Content-Type: application/json" \\
  -d '{"embeds": [{"title": "Deployed", "description": "**shop** to production", "color": 3066993}]}'`,
    },
  ],
};
