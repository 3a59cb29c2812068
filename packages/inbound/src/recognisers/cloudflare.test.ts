import { expect, it } from "vitest";
import { cloudflarePayloads } from "../testing/payloads/cloudflare.ts";
import { expectSturdy, messageOf } from "../testing/samples.ts";
import { cloudflare } from "./cloudflare.ts";

it.each([
  [
    "an unhealthy origin",
    {
      content: "**Origins: started**\n\nOrigin \\*a\\* is unhealthy",
      event: "load_balancing_health_alert.started",
      cards: [
        {
          color: "#d1242f",
          text: "- **Health**: Unhealthy\n- **Pool name**: eu",
          time: "2025-11-24T16:00:00.000Z",
        },
      ],
    },
  ],
  ["a test", { content: "**Notification**\n\nHello" }],
])("reads %s", (name, message) => {
  expect(messageOf(cloudflarePayloads, name)).toEqual(message);
});

it("shows what there is", () => {
  expectSturdy(cloudflare, cloudflarePayloads);
});
