import type { Right } from "../api/my-access.ts";

/** The pages of the rail, and any one of the rights that each of them needs; without `needs` it is everyone's. */
export const PLACES = [
  { to: "/", key: "nav.board", needs: ["read"] },
  { to: "/reading", key: "nav.reading", needs: ["receive"] },
  { to: "/reporting", key: "nav.reporting", needs: ["read"] },
  { to: "/indicators", key: "nav.indicators", needs: ["read"] },
  { to: "/plan", key: "nav.plan", needs: ["read"] },
  { to: "/compare", key: "nav.compare", needs: ["read"] },
  { to: "/findings", key: "nav.findings", needs: ["read"] },
  { to: "/sources", key: "nav.sources", needs: ["read"] },
  { to: "/registers", key: "nav.registers", needs: ["read"] },
  { to: "/inspections", key: "nav.inspections", needs: ["receive", "inspect"] },
  { to: "/units", key: "nav.units" },
  { to: "/journal", key: "nav.journal" },
  { to: "/access", key: "nav.access" },
  { to: "/accounts", key: "nav.accounts", needs: ["manage"] },
] as const satisfies readonly { to: string; key: string; needs?: readonly Right[] }[];

export type PagePlace = (typeof PLACES)[number];

export const isForRights = (place: PagePlace, rights: readonly Right[]): boolean =>
  !("needs" in place) || place.needs.some((right) => rights.includes(right));

/**
 * The place that a path belongs to. A document (/reading/01a2) opens to whoever reads; to put one in (/reading) is for
 * whoever receives.
 */
export const placeOfPath = (path: string): PagePlace | undefined => {
  if (path === "/") return PLACES[0];
  // A workbook of figures is put in where texts are.
  if (path === "/import") return PLACES.find((place) => place.to === "/reading");
  if (path.startsWith("/reading/")) return PLACES.find((place) => place.to === "/sources");
  return PLACES.find(({ to }) => to !== "/" && (path === to || path.startsWith(`${to}/`)));
};
