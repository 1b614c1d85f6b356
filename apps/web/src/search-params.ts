import { GROUPINGS, type Grouping } from "@xushi/contract";

/** What the address says. Pages read it here, so that a link brings back exactly what was seen. */

export type RootSearch = {
  readonly county?: string | undefined;
  readonly unit?: string | undefined;
  readonly asOf?: string | undefined;
  readonly since?: string | undefined;
};

export type BoardSearch = {
  readonly light?: string | undefined;
  readonly by?: Grouping | undefined;
  readonly q?: string | undefined;
};

type Raw = Record<string, unknown>;

const text = (value: unknown): string | undefined => {
  const plain = typeof value === "number" ? String(value) : value;
  return typeof plain === "string" && plain !== "" ? plain : undefined;
};
const day = (value: unknown): string | undefined => {
  const found = text(value);
  return found !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(found) ? found : undefined;
};

export const readRootSearch = (raw: Raw): RootSearch => ({
  county: text(raw.county),
  unit: text(raw.unit),
  asOf: day(raw.asOf),
  since: day(raw.since),
});

export const readBoardSearch = (raw: Raw): BoardSearch => ({
  light: text(raw.light),
  by: GROUPINGS.find((known) => known === raw.by),
  q: text(raw.q),
});

export const readListSearch = (raw: Raw): { readonly q?: string | undefined } => ({ q: text(raw.q) });

/** "120-128": the place in a source to open at. */
export const readPlaceSearch = (raw: Raw): { readonly at?: string | undefined } => {
  const at = text(raw.at);
  return { at: at !== undefined && /^\d+-\d+$/.test(at) ? at : undefined };
};

export type SignInSearch = {
  readonly returnTo?: string | undefined;
  /** What single sign-on says went wrong. */
  readonly error?: string | undefined;
  /** Has just signed out. */
  readonly left?: boolean | undefined;
};

export const readSignInSearch = (raw: Raw): SignInSearch => ({
  returnTo: text(raw.returnTo),
  error: text(raw.error),
  left: raw.left === undefined ? undefined : true,
});
