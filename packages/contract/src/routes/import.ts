import { createRoute } from "@hono/zod-openapi";
import { ImportResult } from "../import.ts";
import { InJurisdiction, json, refusals, uploadBody } from "./define.ts";

export const importWorkbook = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/imports",
  summary: "Observations of a workbook into the ledger, all or nothing",
  request: {
    params: InJurisdiction,
    body: uploadBody,
  },
  responses: { 200: json(ImportResult, "What was imported"), ...refusals },
});
