import { z } from "@hono/zod-openapi";
import { RULE_IDS } from "@xushi/core";
import { Measure } from "./observation.ts";
import { Id, Instant, LocalDate, PeriodId, Text } from "./wire.ts";

export const RuleId = z.enum(RULE_IDS);

/** One of the reported numbers that a side of a finding is made from. */
export const FindingFigure = z
  .object({
    observationId: Id.nullable().openapi({ description: "null: not in the ledger yet" }),
    shown: z.string().openapi({
      description: "As the finding's message says it, so that it can be made a link there",
      example: "54.40亿元",
    }),
    orgUnitId: Id,
    indicatorId: Id,
    periodId: PeriodId,
    measure: Measure,
  })
  .openapi("FindingFigure");

export const FindingSide = z.object({
  value: z.string().openapi({ description: "Exact decimal in the base unit" }),
  unit: z.string(),
  figures: z.array(FindingFigure).openapi({ description: "None: what the rule itself asks for" }),
});

/** Two numbers of the books that do not fit. It stands in nobody's way, and can be explained. */
export const CheckFinding = z
  .object({
    key: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .openapi({
        description: "Of the rule and of the observations named: a corrected number makes another finding",
      }),
    rule: RuleId,
    severity: z.enum(["info", "warn"]).openapi({
      description: "warn: one of the two must be wrong; info: unusual, and may be right",
    }),
    message: Text,
    by: z.object({ value: z.string(), unit: z.string() }),
    numbers: z.array(FindingSide).length(2),
    orgUnitId: Id.openapi({ description: "Of the first number" }),
    indicatorId: Id,
    explanation: z.object({ reason: z.string(), recordedBy: z.string(), recordedAt: Instant }).nullable(),
    mayExplain: z.boolean().openapi({ description: "The caller may report or settle one of the numbers" }),
  })
  .openapi("CheckFinding");

export const CheckedRule = z
  .object({
    rule: RuleId,
    compared: z.int().openapi({ description: "In the whole county: what was not compared is not in order" }),
    open: z.int(),
    explained: z.int(),
  })
  .openapi("CheckedRule");

/** What the checks say of a county's books as the caller sees them. */
export const CheckedBooks = z
  .object({
    asOf: LocalDate,
    figures: z.int().openapi({ description: "Numbers that were held against each other" }),
    open: z.int(),
    explained: z.int(),
    rules: z.array(CheckedRule).openapi({ description: "Every rule, in the order of the findings" }),
    findings: z.array(CheckFinding).openapi({ description: "By rule, the worst first" }),
    leftOut: z.int().openapi({ description: "Findings beyond the first thousand" }),
  })
  .openapi("CheckedBooks");

export const ExplanationDraft = z
  .object({
    reason: z.string().trim().min(1).max(1000).nullable().openapi({
      description: "null takes the explanation back",
    }),
  })
  .openapi("ExplanationDraft");

/** What the checks say about a row that comes in, against what is held. */
export const IncomingFinding = CheckFinding.pick({
  rule: true,
  severity: true,
  message: true,
  by: true,
}).openapi("IncomingFinding");

export type RuleId = z.infer<typeof RuleId>;
export type FindingFigure = z.infer<typeof FindingFigure>;
export type CheckFinding = z.infer<typeof CheckFinding>;
export type CheckedRule = z.infer<typeof CheckedRule>;
export type CheckedBooks = z.infer<typeof CheckedBooks>;
export type IncomingFinding = z.infer<typeof IncomingFinding>;
