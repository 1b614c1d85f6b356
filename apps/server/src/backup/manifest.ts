import { z } from "@hono/zod-openapi";

export const FORMAT = "xushi-backup/1";
export const MANIFEST = "manifest.json";
export const KEYS = "keys.json";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The last file of a backup, since it says what all the others are. */
const schema = z.object({
  format: z.literal(FORMAT),
  version: z.string(),
  engine: z.enum(["embedded", "postgres"]),
  at: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: sha256 })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number().int() })),
  parts: z.array(z.object({ name: z.string(), bytes: z.number().int(), sha256 })),
});

export type Manifest = z.infer<typeof schema>;

/** `null` when the text is no manifest of a format that this version reads. */
export const parseManifest = (text: string): Manifest | null => {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

/** "tables/observation/000001.jsonl" → "observation"; null for anything else. */
export const tableOfPart = (name: string): string | null =>
  /^tables\/([a-z0-9_]{1,63})\/\d{6}\.jsonl$/.exec(name)?.[1] ?? null;

/** "originals/ab/abcd…" → "abcd…"; null for anything else. */
export const originalOfPart = (name: string): string | null => {
  const [, shelf, hash = ""] = /^originals\/([0-9a-f]{2})\/([0-9a-f]{64})$/.exec(name) ?? [];
  return shelf !== undefined && hash.startsWith(shelf) ? hash : null;
};

export const originalPart = (hash: string): string => `originals/${hash.slice(0, 2)}/${hash}`;
