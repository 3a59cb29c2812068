import type { Sample } from "./sample.ts";

/** Rocket.Chat's incoming webhooks. */
export const rocketChatPayloads: Sample[] = [
  {
    name: "text",
    sender: "Rocket.Chat",
    json: { text: "*bold* and **bold**", alias: "Robot", emoji: ":ghost:", channel: "#ops" },
  },
  {
    name: "attachments",
    sender: "Rocket.Chat",
    json: {
      alias: "Robot",
      avatar: "https://a.example/robot.png",
      attachments: [
        {
          title: "Report",
          title_link: "https://a.example/report",
          title_link_download: true,
          text: "Numbers of _May_",
          color: "#764FA5",
          ts: "2026-05-31T10:00:00.000Z",
          collapsed: false,
          image_url: "https://a.example/graph.png",
          message_link: "https://chat.example/m/1",
          fields: [{ short: true, title: "Seats", value: "50" }],
        },
      ],
    },
  },
];
