import { type Guide, slackUrlFor } from "./guide.ts";

export const slack: Guide = {
  id: "slack",
  title: "Slack-compatible",
  sender: "Slack",
  steps: [
    "For every service that can post to Slack, Mattermost or Rocket.Chat: choose its Slack integration by **incoming webhook** and paste this URL, which ends in `/slack`.",
    "Texts, attachments and blocks are shown; the answer is `ok`, as Slack's own. The channel that the service names is not asked: the URL says where a message goes.",
  ],
  snippets: [
    slackUrlFor("Slack webhook URL"),
    {
      label: "Slack example",
      language: "bash",
      code: (url) => `curl -X POST "${url}/slack" \\
  -H "Content-Type: application/json" \\
  -d '{"text": "*Deployed* <https://example.com|shop> to production"}'`,
    },
  ],
};
