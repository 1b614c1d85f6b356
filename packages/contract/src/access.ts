import { z } from "@hono/zod-openapi";
import { ROLES } from "@xushi/core";
import { Id, Instant, LocalDate, Text } from "./wire.ts";

/** 岗位: who may do what, where, in which lines, from when to when. The rules: docs/access.md. */

export const Role = z.enum(ROLES);

export const Post = z
  .object({
    id: Id,
    accountId: Id,
    person: z.string().openapi({ description: "The account's name; empty where it may not be seen" }),
    username: z.string(),
    role: Role,
    orgUnitId: Id,
    lines: z.array(z.string()).nullable().openapi({ description: "null: every line" }),
    validFrom: LocalDate.nullable(),
    validTo: LocalDate.nullable(),
    endedOn: LocalDate.nullable().openapi({ description: "That day it still holds" }),
    inForce: z.boolean(),
    deputyFor: Id.nullable(),
    reason: z.string(),
    endReason: z.string().nullable(),
    grantedBy: z.string(),
    grantedAt: Instant,
  })
  .openapi("Post");

export const PostDraft = z
  .object({
    accountId: Id,
    role: Role,
    orgUnitId: Id,
    lines: z.array(z.string().max(32)).max(50).nullable().default(null),
    validFrom: LocalDate.nullable().default(null),
    validTo: LocalDate.nullable().default(null),
    deputyFor: Id.nullable().default(null),
    reason: z.string().trim().min(1).max(300),
  })
  .openapi("PostDraft");

export const PostEnding = z
  .object({ endedOn: LocalDate, reason: z.string().trim().min(1).max(300) })
  .openapi("PostEnding");

export const PostHandOver = z
  .object({
    accountId: Id,
    from: LocalDate.openapi({
      description: "The new holder's first day; the old one holds it to the day before",
    }),
    reason: z.string().trim().min(1).max(300),
  })
  .openapi("PostHandOver");

export const PersonOfCounty = z
  .object({ id: Id, name: z.string(), username: z.string() })
  .openapi("PersonOfCounty");

export const LineOfWork = z.object({ id: z.string(), name: Text }).openapi("LineOfWork");

/** What the caller may do here today, so that a page shows no button that would be refused. */
export const MyAccess = z
  .object({
    posts: z.array(Post),
    rights: z
      .array(z.enum(["read", "report", "settle", "plan", "receive", "inspect", "audit", "manage", "grant"]))
      .openapi({ description: "Held somewhere; whether a certain row is among it, the database says" }),
    home: Id.nullable().openapi({ description: "The org unit whose page opens first" }),
  })
  .openapi("MyAccess");

export const AccessQuestion = z.object({
  account: Id.optional().openapi({ description: "The caller's own when left out" }),
  unit: Id,
  indicator: Id,
  on: LocalDate.optional(),
});

const Verdict = z.object({
  right: z.enum(["read", "read-published", "report", "settle", "plan"]),
  allowed: z.boolean().openapi({ description: "As the database's own policies answer" }),
  posts: z.array(Id).openapi({ description: "Those that allow it" }),
});

export const AccessExplanation = z
  .object({
    account: z.object({ id: Id, person: z.string(), username: z.string() }),
    on: LocalDate,
    place: z.string().openapi({ example: "/county/town:shiqiao/." }),
    line: z.string(),
    verdicts: z.array(Verdict),
    posts: z.array(
      Post.extend({ why: Text.openapi({ description: "Why this post does or does not reach it" }) }),
    ),
  })
  .openapi("AccessExplanation");

export type Post = z.infer<typeof Post>;
export type MyAccess = z.infer<typeof MyAccess>;
export type AccessExplanation = z.infer<typeof AccessExplanation>;
export type PersonOfCounty = z.infer<typeof PersonOfCounty>;
export type LineOfWork = z.infer<typeof LineOfWork>;
