import type { Sample } from "./sample.ts";

export const pingdomPayloads: Sample[] = [
  {
    name: "HTTP check",
    sender: "Pingdom",
    json: {
      check_id: 2048467,
      check_name: "Shop",
      check_type: "HTTP",
      check_params: {
        full_url: "https://shop.example.com/",
        hostname: "shop.example.com",
        port: 443,
      },
      tags: [],
      previous_state: "UP",
      current_state: "DOWN",
      importance_level: "HIGH",
      state_changed_timestamp: 1767323045,
      long_description: "Non-recoverable failure in name resolution",
      description: "DNS error",
      first_probe: { ip: "192.0.2.1", location: "Amsterdam" },
      second_probe: { ip: "192.0.2.2", location: "Calgary" },
    },
  },
];
