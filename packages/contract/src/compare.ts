import { z } from "@hono/zod-openapi";
import { Light } from "./clock.ts";
import { Indicator } from "./indicator.ts";
import { YearStep } from "./indicator-page.ts";
import { Cell } from "./observation.ts";
import { Decimal, Id, LocalDate, PeriodId, Text } from "./wire.ts";

/** Whom a unit is compared with: what is below it, or its peers. */
export const CompareAmong = z.enum(["children", "siblings"]);

export const CompareRank = z
  .object({
    position: z.int(),
    of: z.int(),
    change: z.int().nullable().openapi({ description: "2: two places up since the period before" }),
  })
  .openapi("CompareRank");

/** One place's number on one indicator: what the monthly bulletin's table has in a group of columns. */
export const CompareCell = z
  .object({
    indicatorId: Id,
    level: Cell.nullable(),
    levelRank: CompareRank.nullable(),
    growth: z.object({ value: Decimal, observationId: Id.nullable(), derived: z.boolean() }).nullable(),
    growthRank: CompareRank.nullable(),
    share: Decimal.nullable().openapi({ description: "占全年: per cent of the year's target" }),
    gap: Decimal.nullable().openapi({ description: "序时差, 百分点 (a growth target: against it)" }),
    light: Light.nullable(),
    overWhole: Decimal.nullable().openapi({ description: "Growth minus the whole's growth, 百分点" }),
    perHead: Decimal.nullable().openapi({ description: "On one 人, base unit" }),
    perMu: Decimal.nullable().openapi({ description: "On one 亩, base unit" }),
    missing: Text.nullable().openapi({
      description: "Why there is no number at all; null when there is one",
    }),
  })
  .openapi("CompareCell");

export const CompareColumn = z
  .object({
    indicator: Indicator,
    periodId: PeriodId.nullable().openapi({
      description: "What is compared; null: none of this year is over",
    }),
    beforeId: PeriodId.nullable().openapi({
      description: "What ranks are held against; null in the year's first",
    }),
    noLevel: Text.nullable().openapi({ description: "Why there is no column of amounts" }),
    hasTargets: z.boolean(),
    missing: z.array(z.string()).openapi({ description: "Places that have not reported, by name" }),
  })
  .openapi("CompareColumn");

export const ComparePlace = z
  .object({
    orgUnitId: Id,
    name: z.string(),
    whole: z.boolean().openapi({ description: "The unit that the others are parts of; never ranked" }),
    self: z.boolean(),
    cells: z.array(CompareCell),
    above: z
      .object({ above: z.int(), of: z.int() })
      .nullable()
      .openapi({ description: "Of all indicators that both report: how many are better than the whole" }),
  })
  .openapi("ComparePlace");

/** What amounts may be divided by, and for which places it is held. */
export const Denominator = z.object({
  indicatorId: Id.nullable().openapi({ description: "null: the catalogue has no such indicator yet" }),
  name: z.string(),
  held: z.int(),
  lacking: z.array(z.string()),
});

export const Compare = z
  .object({
    orgUnitId: Id,
    orgUnitName: z.string(),
    among: CompareAmong,
    asOf: LocalDate,
    month: z.string().openapi({ description: "YYYY-MM: compared is what ends in it" }),
    lead: Text,
    columns: z.array(CompareColumn),
    places: z
      .array(ComparePlace)
      .openapi({ description: "The whole first, then the parts in their own order" }),
    choices: z
      .array(z.object({ id: Id, name: Text, group: Text }))
      .openapi({ description: "Every indicator that at least two of the places report" }),
    heads: Denominator,
    land: Denominator,
  })
  .openapi("Compare");

/** One small year a place, on one scale. */
export const CompareYears = z
  .object({
    indicator: Indicator,
    asOf: LocalDate,
    places: z.array(
      z.object({ orgUnitId: Id, name: z.string(), whole: z.boolean(), steps: z.array(YearStep) }),
    ),
  })
  .openapi("CompareYears");

export type CompareAmong = z.infer<typeof CompareAmong>;
export type CompareRank = z.infer<typeof CompareRank>;
export type CompareCell = z.infer<typeof CompareCell>;
export type CompareColumn = z.infer<typeof CompareColumn>;
export type ComparePlace = z.infer<typeof ComparePlace>;
export type Compare = z.infer<typeof Compare>;
export type CompareYears = z.infer<typeof CompareYears>;
