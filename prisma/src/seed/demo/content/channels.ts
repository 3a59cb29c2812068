import type { ChannelKey, PersonKey } from "./keys.ts";

export interface Channel {
  /** May hold a date, see `fillDates`. */
  name: string;
  description: string;
  createdBy: PersonKey;
  managers?: readonly PersonKey[];
  members: readonly PersonKey[];
  isPrivate?: boolean;
  /** Archived after its last message. */
  isArchived?: boolean;
}

/** The channels; each key is also the name of its conversation in `conversations/`. */
export const CHANNELS: Record<ChannelKey, Channel> = {
  general: {
    name: "general",
    description: "Everybody, everything, within reason. The tide table comes at half past seven.",
    createdBy: "ada",
    members: ["grace", "mateus", "yuki", "priyanka", "soren", "leila"],
  },
  deployments: {
    name: "deployments",
    description:
      "What goes to staging and production, and what it did there. No deploys after 16:00.",
    createdBy: "ada",
    managers: ["priyanka"],
    members: ["mateus", "yuki", "leila", "grace"],
  },
  alerts: {
    name: "alerts",
    description:
      "Grafana, Sentry and Uptime Kuma. Whoever answers first owns it until they say so.",
    createdBy: "priyanka",
    members: ["ada", "mateus", "leila", "grace"],
  },
  support: {
    name: "support",
    description: "What passengers and ports tell us, and what we tell them.",
    createdBy: "soren",
    managers: ["grace"],
    members: ["ada", "leila", "yuki"],
  },
  releases: {
    name: "releases",
    description: "Notes for humans. One post per release, questions below it.",
    createdBy: "ada",
    members: ["grace", "mateus", "yuki", "priyanka", "soren", "leila"],
  },
  incident: {
    name: "incident-{date 9d}",
    description: "Deck D sold twice on the 07:40 from Tern Bay. Closed; the review is at the end.",
    createdBy: "priyanka",
    managers: ["ada"],
    members: ["mateus", "soren", "grace"],
    isPrivate: true,
  },
  winter: {
    name: "winter-timetable",
    description: "Getting the winter timetable out in time. It went out in time.",
    createdBy: "grace",
    members: ["ada", "soren", "yuki"],
    isArchived: true,
  },
};
