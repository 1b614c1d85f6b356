import { createRoute, z } from "@hono/zod-openapi";
import { Inspection, InspectionDraft, InspectionStepDraft } from "../inspection.ts";
import { Id } from "../wire.ts";
import { body, InJurisdiction, json, refusals } from "./define.ts";

export const listInspections = createRoute({
  method: "get",
  path: "/api/{jurisdiction}/inspections",
  summary: "督查, newest first: those of one's tree, and those of one's own unit",
  request: { params: InJurisdiction },
  responses: { 200: json(z.array(Inspection), "Inspections"), ...refusals },
});

export const openInspection = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/inspections",
  summary: "立项督查: for bodies that the government designated (Art. 7)",
  request: { params: InJurisdiction, body: body(InspectionDraft) },
  responses: { 200: json(Inspection, "The inspection"), ...refusals },
});

export const addInspectionStep = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/inspections/{inspection}/steps",
  summary: "结论 by the body; 异议 by the unit within 30 days; 异议决定 within 30 days (Art. 17)",
  request: { params: InJurisdiction.extend({ inspection: Id }), body: body(InspectionStepDraft) },
  responses: { 200: json(Inspection, "The inspection as it now stands"), ...refusals },
});
