import {
  COMPARE_PER,
  type CompareAmong,
  type ComparePer,
  GROUPINGS,
  type Grouping,
  HEAT_BY,
  type HeatBy,
} from "@xushi/contract";
import { RULE_IDS, type RuleId, TARGET_KINDS, type TargetKind } from "@xushi/core";
import { FINDING_STATES, type FindingState } from "./findings/finding-states.ts";

/** What the address says. Pages read it here, so that a link brings back exactly what was seen. */

export type RootSearch = {
  readonly county?: string | undefined;
  readonly unit?: string | undefined;
  readonly asOf?: string | undefined;
  readonly since?: string | undefined;
  /** As far as was known at the end of that day. */
  readonly known?: string | undefined;
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
const monthOf = (value: unknown): string | undefined => {
  const found = text(value);
  return found !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(found) ? found : undefined;
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
  known: day(raw.known),
});

export const readBoardSearch = (raw: Raw): BoardSearch => ({
  light: text(raw.light),
  by: GROUPINGS.find((known) => known === raw.by),
  q: text(raw.q),
});

export const readListSearch = (raw: Raw): { readonly q?: string | undefined } => ({ q: text(raw.q) });

const planYear = (value: unknown): number | undefined => {
  const found = Number(text(value));
  return Number.isInteger(found) && found >= 2000 && found < 2100 ? found : undefined;
};

/** `plan` is the year: a register's list has a `year` of its own, of another form. */
export type PlanSearch = { readonly plan?: number | undefined; readonly q?: string | undefined };

export const readPlanSearch = (raw: Raw): PlanSearch => ({ plan: planYear(raw.plan), q: text(raw.q) });

export type TargetSearch = {
  readonly plan?: number | undefined;
  readonly kind?: TargetKind | undefined;
};

export const readTargetSearch = (raw: Raw): TargetSearch => ({
  plan: planYear(raw.plan),
  kind: TARGET_KINDS.find((known) => known === raw.kind),
});

export const COMPARE_VIEWS = ["table", "heat", "years"] as const;
export type CompareViewName = (typeof COMPARE_VIEWS)[number];

export type CompareSearch = {
  readonly among?: CompareAmong | undefined;
  /** "2026-10" */
  readonly month?: string | undefined;
  /** Ids with commas between. */
  readonly indicators?: string | undefined;
  readonly group?: string | undefined;
  /** Not `view`, which on a register's page has other names. */
  readonly draw?: CompareViewName | undefined;
  readonly sort?: string | undefined;
  readonly per?: ComparePer | undefined;
  readonly heat?: HeatBy | undefined;
  /** Whose small years. */
  readonly of?: string | undefined;
};

export const readCompareSearch = (raw: Raw): CompareSearch => {
  return {
    among: (["children", "siblings"] as const).find((known) => known === raw.among),
    month: monthOf(raw.month),
    indicators: text(raw.indicators),
    group: text(raw.group),
    draw: COMPARE_VIEWS.find((known) => known === raw.draw),
    sort: text(raw.sort),
    per: COMPARE_PER.find((known) => known === raw.per),
    heat: HEAT_BY.find((known) => known === raw.heat),
    of: text(raw.of),
  };
};

/** "2026-10": which month's returns; 1–2月 is named by February. */
export const readReportingSearch = (raw: Raw): { readonly month?: string | undefined } => ({
  month: monthOf(raw.month),
});

export type FindingsSearch = {
  readonly rule?: RuleId | undefined;
  readonly state?: FindingState | undefined;
  readonly indicator?: string | undefined;
};

export const readFindingsSearch = (raw: Raw): FindingsSearch => ({
  rule: RULE_IDS.find((known) => known === raw.rule),
  state: FINDING_STATES.find((known) => known === raw.state),
  indicator: text(raw.indicator),
});

/** Whether the item stands open to be changed. */
export const readItemSearch = (raw: Raw): { readonly edit?: boolean | undefined } => ({
  edit: raw.edit === true || raw.edit === "true" ? true : undefined,
});

export type JournalSearch = {
  readonly q?: string | undefined;
  /** How the action begins: "post." */
  readonly action?: string | undefined;
  readonly account?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The entry to begin at, going backwards. */
  readonly entry?: number | undefined;
};

export const readJournalSearch = (raw: Raw): JournalSearch => {
  const entry = Number(text(raw.entry));
  return {
    q: text(raw.q),
    action: text(raw.action),
    account: text(raw.account),
    from: day(raw.from),
    to: day(raw.to),
    entry: Number.isSafeInteger(entry) && entry > 0 ? entry : undefined,
  };
};

/** Of whom, of which unit (`unit` is the place of the whole app), of which indicator, on which day. */
export type WhySearch = {
  readonly account?: string | undefined;
  readonly place?: string | undefined;
  readonly indicator?: string | undefined;
  readonly day?: string | undefined;
};

export const readWhySearch = (raw: Raw): WhySearch => ({
  account: text(raw.account),
  place: text(raw.place),
  indicator: text(raw.indicator),
  day: day(raw.day),
});

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

/** Whether a thread also shows what only an industry chain ties to it. */
export const readThreadSearch = (raw: Raw): { readonly all?: boolean | undefined } => ({
  all: raw.all === true || raw.all === "true" ? true : undefined,
});
