import { z } from "@hono/zod-openapi";
import { Id, Text } from "./wire.ts";

export const Indicator = z
  .object({
    id: Id,
    name: Text,
    aliases: z.array(z.string()),
    group: Text,
    unit: z.string().openapi({ description: "Base unit: 元, %, 个 …" }),
    displayUnit: z.string().openapi({ description: "As the office writes it: 亿元, 万人次 …" }),
    direction: z.enum(["higher", "lower", "neutral"]),
    nature: z.enum(["flow", "stock", "ratio"]),
    valuation: z.enum(["level_and_growth", "growth_only", "value_only"]),
    frequency: z.enum(["month", "quarter", "half", "year"]),
    growthBasis: z.enum(["nominal", "real"]),
    scope: z.string().openapi({ description: "口径; empty when unsaid" }),
    proposed: z.boolean().openapi({ description: "Proposed by this jurisdiction, not in the catalogue" }),
  })
  .openapi("Indicator");

export const IndicatorDraft = z
  .object({
    name: z.string().min(1).max(60),
    nameEn: z.string().max(120).default(""),
    unit: z.string().min(1).max(20),
    direction: Indicator.shape.direction.default("higher"),
    nature: Indicator.shape.nature.default("flow"),
    aliases: z.array(z.string().min(1).max(60)).max(20).default([]),
  })
  .openapi("IndicatorDraft");

export type Indicator = z.infer<typeof Indicator>;
export type IndicatorDraft = z.infer<typeof IndicatorDraft>;
