import { createRoute, z } from "@hono/zod-openapi";
import { Anchor, JournalPage, Verification } from "../journal.ts";
import { Id, LocalDate } from "../wire.ts";
import { body, InJurisdiction, json, refusals } from "./define.ts";

const Filters = z.object({
  q: z.string().max(100).optional(),
  action: z.string().max(40).optional().openapi({ description: "How the action begins: post., account." }),
  account: Id.optional(),
  from: LocalDate.optional(),
  to: LocalDate.optional(),
});

export const listJournal = createRoute({
  method: "get",
  path: "/api/{jurisdiction}/journal",
  summary: "流水, newest first: all of it for an auditor, else what is about rows that one sees",
  request: {
    params: InJurisdiction,
    query: Filters.extend({
      before: z
        .string()
        .regex(/^\d{1,15}$/)
        .optional()
        .openapi({ description: "Only entries below this seq" }),
    }),
  },
  responses: { 200: json(JournalPage, "Entries"), ...refusals },
});

export const exportJournal = createRoute({
  method: "get",
  path: "/api/{jurisdiction}/journal.xlsx",
  summary: "The journal as a workbook, for the auditor; the export is journaled",
  request: { params: InJurisdiction, query: Filters.extend({ lang: z.enum(["zh", "en"]).optional() }) },
  responses: {
    200: {
      description: "Workbook",
      content: { "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": { schema: z.any() } },
    },
    ...refusals,
  },
});

export const listAnchors = createRoute({
  method: "get",
  path: "/api/{jurisdiction}/anchors",
  summary: "The newest entry of each day, to be printed or kept elsewhere",
  request: { params: InJurisdiction },
  responses: { 200: json(z.array(Anchor), "Newest first"), ...refusals },
});

export const verifyJournal = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/journal/verification",
  summary: "Recomputes the chain and holds every row against it; for the auditor",
  request: {
    params: InJurisdiction,
    body: body(z.object({ anchors: z.array(Anchor).max(10_000).default([]) })),
  },
  responses: { 200: json(Verification, "What was found"), ...refusals },
});
