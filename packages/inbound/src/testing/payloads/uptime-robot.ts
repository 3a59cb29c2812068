import type { Sample } from "./sample.ts";

export const uptimeRobotPayloads: Sample[] = [
  {
    name: "down",
    sender: "UptimeRobot",
    json: {
      monitorID: "777",
      monitorURL: "https://shop.example.com",
      monitorFriendlyName: "Shop",
      alertType: "1",
      alertTypeFriendlyName: "Down",
      alertDetails: "Connection Timeout",
      alertDuration: "*alertDuration*",
      alertDateTime: "1767323045",
    },
  },
  {
    name: "up, in snake case",
    sender: "UptimeRobot",
    json: {
      monitor_url: "shop.example.com",
      monitor_friendly_name: "Shop",
      alert_type: "2",
      alert_details: "HTTP 200",
      alert_friendly_duration: "5 minutes",
    },
  },
];
