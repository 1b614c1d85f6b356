import { createRoute, z } from "@hono/zod-openapi";
import { ImportResult } from "../import.ts";
import { InJurisdiction, json, refusals, uploadBody } from "./define.ts";

export const importWorkbook = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/imports",
  summary: "Observations of a workbook into the ledger, all or nothing",
  request: {
    params: InJurisdiction,
    query: z.object({
      preview: z
        .enum(["true", "false"])
        .optional()
        .openapi({ description: "true: says what would be imported" }),
    }),
    body: uploadBody,
  },
  responses: { 200: json(ImportResult, "What was imported"), ...refusals },
});
