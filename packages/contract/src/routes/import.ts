import { createRoute, z } from "@hono/zod-openapi";
import { ImportResult } from "../import.ts";
import { InJurisdiction, json, refusals } from "./define.ts";

export const importWorkbook = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/imports",
  summary: "Observations of a workbook into the ledger, all or nothing",
  request: {
    params: InJurisdiction,

    body: {
      required: true,
      content: {
        "multipart/form-data": {
          schema: z.object({ file: z.any().openapi({ type: "string", format: "binary" }) }),
        },
      },
    },
  },
  responses: { 200: json(ImportResult, "What was imported"), ...refusals },
});
