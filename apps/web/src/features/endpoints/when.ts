/** When a person wants to hear of what concerns them. */
export const WHEN = [
  {
    value: "away",
    label: "When I'm away",
    description: "Not while you look at Tidings: with a tab open and focused nothing is sent.",
  },
  { value: "always", label: "Always", description: "Even while you look at Tidings." },
] as const;
