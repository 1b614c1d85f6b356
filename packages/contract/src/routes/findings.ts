import { createRoute, z } from "@hono/zod-openapi";
import { CheckedBooks, CheckFinding, ExplanationDraft, RuleId } from "../findings.ts";
import { Id, LocalDate } from "../wire.ts";
import { body, InJurisdiction, json, refusals } from "./define.ts";

export const listFindings = createRoute({
  method: "get",
  path: "/api/{jurisdiction}/findings",
  summary: "核对: which numbers of the books do not fit each other, as the caller sees them",
  request: {
    params: InJurisdiction,
    query: z.object({
      unit: Id.optional().openapi({ description: "Findings that name a number of this unit or below" }),
      indicator: Id.optional(),
      rule: RuleId.optional(),
      open: z.enum(["true", "false"]).optional().openapi({ description: "true: what nobody explained" }),
      asOf: LocalDate.optional(),
    }),
  },
  responses: { 200: json(CheckedBooks, "What does not fit"), ...refusals },
});

export const explainFinding = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/findings/{finding}/explanation",
  summary: "Says why a finding is right all the same; the reason is kept, and the numbers stay as they are",
  request: {
    params: InJurisdiction.extend({ finding: z.string().regex(/^[0-9a-f]{64}$/) }),
    query: z.object({ asOf: LocalDate.optional() }),
    body: body(ExplanationDraft),
  },
  responses: { 200: json(CheckFinding, "The finding as it now stands"), ...refusals },
});
