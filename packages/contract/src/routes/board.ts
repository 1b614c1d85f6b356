import { createRoute, z } from "@hono/zod-openapi";
import { Board } from "../board.ts";
import { GROUPINGS } from "../board-view.ts";
import { IndicatorPage } from "../indicator-page.ts";
import { CorrectionDraft, Provenance } from "../observation.ts";
import { Id, Instant, LocalDate } from "../wire.ts";
import { body, InJurisdiction, json, refusals } from "./define.ts";

const AsOf = z.object({
  unit: Id.optional().openapi({ description: "Org unit; the jurisdiction's own when left out" }),
  asOf: LocalDate.optional().openapi({ description: "The day to read the clock at; today when left out" }),
  knownAt: Instant.optional().openapi({ description: "State of knowledge; now when left out" }),
});

/** The page's own filters, under the names that its address gives them. */
const View = z.object({
  light: z
    .string()
    .max(64)
    .optional()
    .openapi({ description: "A light's id, or `changed`; all when left out" }),
  q: z.string().max(500).optional().openapi({ description: "Words in a row's name, group, owner or unit" }),
  by: z.enum(GROUPINGS).optional().openapi({ description: "Order; worst first when left out" }),
});

export const getBoard = createRoute({
  method: "get",
  path: "/api/{jurisdiction}/board",
  summary: "总览: every target against the clock, worst first",
  request: { params: InJurisdiction, query: AsOf.extend({ since: LocalDate.optional() }) },
  responses: { 200: json(Board, "The board"), ...refusals },
});

export const exportBoard = createRoute({
  method: "get",
  path: "/api/{jurisdiction}/board.xlsx",
  summary: "The board as a workbook, as seen",
  request: {
    params: InJurisdiction,
    query: AsOf.extend({ since: LocalDate.optional(), lang: z.enum(["zh", "en"]).optional() }).extend(
      View.shape,
    ),
  },
  responses: {
    200: {
      description: "Workbook",
      content: { "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": { schema: z.any() } },
    },
    ...refusals,
  },
});

export const getIndicatorPage = createRoute({
  method: "get",
  path: "/api/{jurisdiction}/indicators/{indicator}",
  summary: "One indicator: the year against its plan, earlier years, siblings, sources",
  request: { params: InJurisdiction.extend({ indicator: Id }), query: AsOf },
  responses: { 200: json(IndicatorPage, "The indicator's page"), ...refusals },
});

export const getProvenance = createRoute({
  method: "get",
  path: "/api/{jurisdiction}/observations/{observation}",
  summary: "Says who: the source sentence behind a number",
  request: { params: InJurisdiction.extend({ observation: Id }) },
  responses: { 200: json(Provenance, "Where it comes from"), ...refusals },
});

export const adjudicate = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/observations/{observation}/adjudication",
  summary: "裁定: use this one of several rivals, with a reason; the rest are kept",
  request: {
    params: InJurisdiction.extend({ observation: Id }),
    body: body(z.object({ reason: z.string().trim().min(1).max(300) })),
  },
  responses: { 200: json(Provenance, "Where it comes from, and the rivals as they now stand"), ...refusals },
});

export const correctObservation = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/observations/{observation}/correction",
  summary: "更正: a new row over this one, with a reason; the old one stays and is superseded",
  request: { params: InJurisdiction.extend({ observation: Id }), body: body(CorrectionDraft) },
  responses: { 200: json(Provenance, "Where the new one comes from"), ...refusals },
});

export const withdrawObservation = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/observations/{observation}/withdrawal",
  summary: "撤回: the row is no longer used, with a reason; what it had corrected stands again",
  request: {
    params: InJurisdiction.extend({ observation: Id }),
    body: body(z.object({ reason: z.string().trim().min(1).max(300) })),
  },
  responses: { 200: json(Provenance, "The row as it now stands"), ...refusals },
});
