import { createRoute, z } from "@hono/zod-openapi";
import { Indicator, IndicatorDraft } from "../indicator.ts";
import { SearchHit } from "../journal.ts";
import { Jurisdiction, OrgUnit } from "../org-unit.ts";
import { TargetDraft } from "../reading.ts";
import { Id } from "../wire.ts";
import { body, InJurisdiction, json, refusals } from "./define.ts";

export const listJurisdictions = createRoute({
  method: "get",
  path: "/api/jurisdictions",
  summary: "The counties held here",
  responses: { 200: json(z.array(Jurisdiction), "Jurisdictions"), ...refusals },
});

export const listOrgUnits = createRoute({
  method: "get",
  path: "/api/{jurisdiction}/org-units",
  summary: "The tree, parents before children",
  request: { params: InJurisdiction },
  responses: { 200: json(z.array(OrgUnit), "Org units"), ...refusals },
});

export const listIndicators = createRoute({
  method: "get",
  path: "/api/{jurisdiction}/indicators",
  summary: "The catalogue and what this county proposed",
  request: { params: InJurisdiction },
  responses: { 200: json(z.array(Indicator), "Indicators"), ...refusals },
});

export const proposeIndicator = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/indicators",
  summary: "Propose an indicator that the catalogue lacks",
  request: { params: InJurisdiction, body: body(IndicatorDraft) },
  responses: { 200: json(Indicator, "The proposed indicator"), ...refusals },
});

export const setTarget = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/targets",
  summary: "Set or revise a target; the earlier version is kept",
  request: { params: InJurisdiction, body: body(TargetDraft) },
  responses: { 200: json(z.object({ id: Id, version: z.int() }), "The target"), ...refusals },
});

export const search = createRoute({
  method: "get",
  path: "/api/{jurisdiction}/search",
  summary: "Indicators and org units by name or alias, items of registers by name or code, sources",
  request: { params: InJurisdiction, query: z.object({ q: z.string().min(1).max(100) }) },
  responses: { 200: json(z.array(SearchHit), "Hits"), ...refusals },
});
