/** The two places where deliveries are looked at: everybody's by admins, and everyone's own. */
export const PLACES = {
  admin: { path: "/admin/deliveries", narrowing: {} },
  settings: { path: "/settings/deliveries", narrowing: { mine: true } },
} as const;

export type Place = keyof typeof PLACES;
