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
          schema: z.object({
            file: z.any().openapi({ type: "string", format: "binary" }),
            shared: z
              .enum(["true", "false"])
              .optional()
              .openapi({ description: "全县可见; true when left out" }),
          }),
        },
      },
    },
  },
  responses: { 200: json(ImportResult, "What was imported"), ...refusals },
});
