import { z } from "@hono/zod-openapi";
import { Id } from "./wire.ts";

export const OrgUnitKind = z.enum([
  "province",
  "city",
  "county",
  "town",
  "village",
  "office",
  "park",
  "company",
]);

export const OrgUnit = z
  .object({
    id: Id,
    code: z.string().nullable().openapi({ description: "GB/T 2260 code of an area, or the county's own" }),
    name: z.string(),
    nameEn: z.string(),
    kind: OrgUnitKind,
    parentId: Id.nullable(),
    order: z.int(),
  })
  .openapi("OrgUnit");

export const Jurisdiction = z
  .object({ id: Id, orgUnitId: Id, name: z.string(), nameEn: z.string(), demo: z.boolean() })
  .openapi("Jurisdiction");

export type OrgUnit = z.infer<typeof OrgUnit>;
export type Jurisdiction = z.infer<typeof Jurisdiction>;
