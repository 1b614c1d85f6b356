import { z } from "@hono/zod-openapi";
import { Id, Instant } from "./wire.ts";

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
  })
  .openapi("JournalEntry");

export const JournalPage = z
  .object({ entries: z.array(JournalEntry), next: z.int().nullable() })
  .openapi("JournalPage");

export const SearchHit = z
  .object({
    kind: z.enum(["indicator", "org-unit", "source"]),
    id: Id,
    title: z.string(),
    detail: z.string(),
  })
  .openapi("SearchHit");

export type JournalEntry = z.infer<typeof JournalEntry>;
export type SearchHit = z.infer<typeof SearchHit>;
