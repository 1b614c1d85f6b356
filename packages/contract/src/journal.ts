import { z } from "@hono/zod-openapi";
import { Id, Instant, LocalDate, Text } from "./wire.ts";

/** 流水: one change. `before` and `after` hold only what changed. */
export const JournalEntry = z
  .object({
    seq: z.int(),
    at: Instant,
    person: z.string(),
    action: z.string().openapi({ example: "observation.accept" }),
    entity: z.string(),
    entityId: z.string(),
    before: z.unknown().nullable(),
    after: z.unknown().nullable(),
    hash: z.string(),
    accountId: Id.nullable().openapi({ description: "null in entries from before there were accounts" }),
    post: z.string().nullable().openapi({ example: "line-office@office:statistics" }),
  })
  .openapi("JournalEntry");

export const JournalPage = z
  .object({ entries: z.array(JournalEntry), next: z.int().nullable() })
  .openapi("JournalPage");

export const Anchor = z.object({ day: LocalDate, seq: z.int(), hash: z.string() }).openapi("Anchor");

export const Verification = z
  .object({
    ok: z.boolean(),
    entries: z.int(),
    observations: z.int(),
    anchors: z.int().openapi({ description: "Held against, those that were brought along included" }),
    broken: z
      .object({ reason: z.string(), entity: z.string(), entityId: z.string(), seq: z.int() })
      .nullable()
      .openapi({ description: "The first place at which books and journal part" }),
    milliseconds: z.int(),
  })
  .openapi("Verification");

export const SearchHit = z
  .object({
    kind: z.enum(["indicator", "org-unit", "item", "source"]),
    id: Id,
    title: z.string(),
    detail: z.string(),
    item: z
      .object({ registerId: z.string(), register: Text, stage: Text })
      .nullable()
      .openapi({ description: "Of an item: the register that it is in, and how far it is" }),
  })
  .openapi("SearchHit");

export type JournalEntry = z.infer<typeof JournalEntry>;
export type Anchor = z.infer<typeof Anchor>;
export type Verification = z.infer<typeof Verification>;
export type SearchHit = z.infer<typeof SearchHit>;
