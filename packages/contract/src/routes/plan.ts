import { createRoute, z } from "@hono/zod-openapi";
import { PastedTable, Plan, PlanDraft, PlanReading, PlanSeason } from "../plan.ts";
import { Id, Instant } from "../wire.ts";
import { body, InJurisdiction, json, refusals, uploadBody } from "./define.ts";

const InYear = InJurisdiction.extend({
  year: z
    .string()
    .regex(/^20\d{2}$/)
    .transform(Number)
    .openapi({ param: { name: "year", in: "path" }, type: "integer", example: 2026 }),
});

const OfUnit = z.object({
  unit: Id.optional().openapi({ description: "Org unit; the jurisdiction's own when left out" }),
});

export const getPlan = createRoute({
  method: "get",
  path: "/api/{jurisdiction}/plan/{year}",
  summary: "定目标: a year's targets with their curves, versions, and what is handed down",
  request: { params: InYear, query: OfUnit.extend({ knownAt: Instant.optional() }) },
  responses: { 200: json(Plan, "The plan"), ...refusals },
});

export const getPlanSeason = createRoute({
  method: "get",
  path: "/api/{jurisdiction}/plan/{year}/season",
  summary: "Past years' months of an indicator and the seasonal curve that they give",
  request: { params: InYear, query: OfUnit.extend({ indicator: Id }) },
  responses: { 200: json(PlanSeason, "Past years"), ...refusals },
});

export const setPlan = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/plan/{year}",
  summary: "Set or revise targets, all or nothing, for one reason; each is a new version",
  request: { params: InYear, body: body(PlanDraft) },
  responses: { 200: json(z.object({ set: z.int() }), "How many were set"), ...refusals },
});

export const exportPlan = createRoute({
  method: "get",
  path: "/api/{jurisdiction}/plan/{year}/targets.xlsx",
  summary: "The targets as a workbook, which can be changed and read in again",
  request: { params: InYear, query: OfUnit.extend({ lang: z.enum(["zh", "en"]).optional() }) },
  responses: {
    200: {
      description: "Workbook",
      content: { "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": { schema: z.any() } },
    },
    ...refusals,
  },
});

export const readPlanWorkbook = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/plan/{year}/workbook",
  summary: "What a workbook of targets would change; nothing is written",
  request: { params: InYear, query: OfUnit, body: uploadBody },
  responses: { 200: json(PlanReading, "Changes and bad cells"), ...refusals },
});

export const readPlanTable = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/plan/{year}/pasted",
  summary: "What a pasted table of targets would change; nothing is written",
  request: { params: InYear, query: OfUnit, body: body(PastedTable) },
  responses: { 200: json(PlanReading, "Changes and bad cells"), ...refusals },
});

export const withdrawTarget = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/plan/{year}/targets/{target}/withdrawal",
  summary: "撤回: the version in force is taken back, with a reason; the one before it is in force again",
  request: {
    params: InYear.extend({ target: Id }),
    body: body(z.object({ reason: z.string().trim().min(1).max(200) })),
  },
  responses: { 200: json(z.object({ version: z.int() }), "Which version was withdrawn"), ...refusals },
});
