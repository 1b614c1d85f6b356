/** What the entries said of one kind of row, field by field, and which entry gave each field its value. */
import { canonicalJson } from "../record/canonical-json.ts";

export type Json = Readonly<Record<string, unknown>>;

export type Said = {
  /** The entry that told of the row first. */
  readonly first: number;
  readonly row: Record<string, unknown>;
  /** Of fields that a later entry changed. */
  readonly gave: Map<string, number>;
};

const same = (a: unknown, b: unknown): boolean => a === b || canonicalJson(a) === canonicalJson(b);

/** A later entry may say the whole row again, or a part of it; what it leaves as it was is still the earlier one's word. */
export const say = (said: Map<string, Said>, id: string, fields: Json, seq: number): void => {
  const held = said.get(id);
  if (held === undefined) {
    said.set(id, { first: seq, row: { ...fields }, gave: new Map() });
    return;
  }
  for (const [field, value] of Object.entries(fields)) {
    if (field in held.row && same(held.row[field], value)) continue;
    held.row[field] = value;
    held.gave.set(field, seq);
  }
};

export const givenAt = ({ first, gave }: Said, field: string): number => gave.get(field) ?? first;

/** The entry whose word the row does not keep: of several the earliest. `null`: it keeps them all. */
export const firstBreach = (said: Said, row: Json): number | null => {
  let first: number | null = null;
  for (const field of new Set([...Object.keys(said.row), ...Object.keys(row)])) {
    if (same(said.row[field] ?? null, row[field] ?? null)) continue;
    const seq = givenAt(said, field);
    if (first === null || seq < first) first = seq;
  }
  return first;
};
