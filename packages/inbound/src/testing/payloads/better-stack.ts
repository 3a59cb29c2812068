import type { Sample } from "./sample.ts";

export const betterStackPayloads: Sample[] = [
  {
    name: "incident",
    sender: "Better Stack",
    json: {
      data: {
        id: "789012",
        type: "incident",
        attributes: {
          name: "Shop",
          url: "https://shop.example.com",
          cause: "Status 500",
          status: "Started",
          started_at: "2026-01-02T03:04:05Z",
          acknowledged_at: null,
          resolved_at: null,
          team_name: "Web",
          regions: ["us", "eu"],
        },
      },
    },
  },
];
