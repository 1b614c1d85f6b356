import { createRoute, z } from "@hono/zod-openapi";
import { ImportMode, ImportResult } from "../import.ts";
import { InJurisdiction, json, refusals, uploadBody } from "./define.ts";

export const importWorkbook = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/imports",
  summary: "Observations of a workbook into the ledger: all of them, or the good rows",
  request: {
    params: InJurisdiction,
    query: z.object({
      preview: z
        .enum(["true", "false"])
        .optional()
        .openapi({ description: "true: says what would be imported" }),
      mode: ImportMode.optional().openapi({ description: "all-or-nothing when left out" }),
    }),
    body: uploadBody,
  },
  responses: { 200: json(ImportResult, "What was imported"), ...refusals },
});

export const markWorkbook = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/imports/marked",
  summary: "The workbook itself with every bad cell marked and its reason beside it; nothing is written",
  request: { params: InJurisdiction, body: uploadBody },
  responses: {
    200: {
      description: "Workbook",
      content: {
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": {
          schema: z.any().openapi({ type: "string", format: "binary" }),
        },
      },
    },
    ...refusals,
  },
});
