import { createRoute, z } from "@hono/zod-openapi";
import { Compare, CompareAmong, CompareYears } from "../compare.ts";
import { COMPARE_PER, HEAT_BY } from "../compare-view.ts";
import { Id, Instant, LocalDate } from "../wire.ts";
import { InJurisdiction, json, refusals } from "./define.ts";

const Month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .openapi({ description: "Compared is what ends in this month", example: "2026-10" });

const Asked = z.object({
  unit: Id.optional().openapi({ description: "Org unit; the jurisdiction's own when left out" }),
  among: CompareAmong.optional().openapi({
    description: "What is below it where there is such, else its peers",
  }),
  asOf: LocalDate.optional(),
  knownAt: Instant.optional(),
  month: Month.optional().openapi({ description: "The latest that most have reported, when left out" }),
});

/** "gdp,retail-sales": more than twelve side by side nobody reads. */
const Picked = z.object({
  indicators: z.string().max(800).optional().openapi({ description: "Ids with commas between, at most 12" }),
  group: z
    .string()
    .max(60)
    .optional()
    .openapi({ description: "A group of the catalogue, by its Chinese name" }),
  wide: z
    .enum(["true", "false"])
    .optional()
    .openapi({ description: "Where nothing is picked: the first twelve rather than the first few" }),
});

export const getCompare = createRoute({
  method: "get",
  path: "/api/{jurisdiction}/compare",
  summary: "对比: places side by side on several indicators, with places, growth, share and gap",
  request: { params: InJurisdiction, query: Asked.extend(Picked.shape) },
  responses: { 200: json(Compare, "The comparison"), ...refusals },
});

export const getCompareYears = createRoute({
  method: "get",
  path: "/api/{jurisdiction}/compare/years",
  summary: "One indicator's year in every place",
  request: { params: InJurisdiction, query: Asked.extend({ indicator: Id }) },
  responses: { 200: json(CompareYears, "The years"), ...refusals },
});

export const exportCompare = createRoute({
  method: "get",
  path: "/api/{jurisdiction}/compare.xlsx",
  summary: "A view of the comparison as a workbook, as seen",
  request: {
    params: InJurisdiction,
    query: Asked.extend(Picked.shape).extend({
      view: z.enum(["table", "heat", "years"]).optional(),
      sort: z.string().max(120).optional(),
      per: z.enum(COMPARE_PER).optional(),
      heat: z.enum(HEAT_BY).optional(),
      indicator: Id.optional().openapi({ description: "Of the years" }),
      lang: z.enum(["zh", "en"]).optional(),
    }),
  },
  responses: {
    200: {
      description: "Workbook",
      content: { "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": { schema: z.any() } },
    },
    ...refusals,
  },
});
