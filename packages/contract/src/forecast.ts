import { z } from "@hono/zod-openapi";
import { Decimal, Text } from "./wire.ts";

/** Where a year will end, or why that is not said. Values in the base unit of the indicator. */
export const Forecast = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.literal("year-end"),
      method: Text,
      basedOn: z.array(z.int()).openapi({ description: "The past years whose season it follows" }),
      throughMonth: z.int().openapi({ description: "The last month that it knows" }),
      point: Decimal,
      low: Decimal.openapi({ description: "Lower end of the 80 % interval" }),
      high: Decimal,
      needed: z.array(z.object({ throughMonth: z.int(), amount: Decimal })).openapi({
        description:
          "What each remaining step must bring to arrive; empty without a target and once it is reached",
      }),
      chance: z
        .number()
        .nullable()
        .openapi({ description: "Chance of arriving, 0–1; null without a target" }),
    }),
    z.object({ kind: z.literal("too-short"), why: Text }),
    z.object({ kind: z.literal("none"), why: Text }),
  ])
  .openapi("Forecast");

export type Forecast = z.infer<typeof Forecast>;
