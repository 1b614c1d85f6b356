/** What the journal says of a change to items: of one item the whole row, of many their number and digest. */
import type { Register } from "@xushi/core";
import { canonicalJson } from "../../record/canonical-json.ts";
import type { Writing } from "../books.ts";
import type { Held } from "./held-items.ts";
import type { VersionRow } from "./make-version.ts";

const journaled = (v: VersionRow) => ({
  ...{ id: v.itemId, register: v.registerId, version: v.version, stage: v.stage, pausedFrom: v.pausedFrom },
  ...{ entered: v.entered, values: v.values, name: v.name, code: v.code, owner: v.ownerId, place: v.placeId },
  ...{ links: v.links, lastMover: v.lastMover, reason: v.reason },
});

/** Only what the change replaced: what it left as it was stands in `after`. */
const replaced = (held: Held, next: VersionRow) => {
  const then = held.values as Readonly<Record<string, unknown>>;
  const now = next.values as Readonly<Record<string, unknown>>;
  const differs = (name: string) => canonicalJson(then[name]) !== canonicalJson(now[name] ?? null);
  return {
    version: held.version,
    stage: held.stage,
    values: Object.fromEntries(
      Object.keys(then).flatMap((name) => (differs(name) ? [[name, then[name]]] : [])),
    ),
  };
};

export const recordSingle = (
  w: Writing,
  action: "item.add" | "item.change" | "item.move",
  row: VersionRow,
  before: Held | null,
  digest: string,
): Promise<void> =>
  w.record({
    ...{ right: row.right, line: row.line, place: row.place, action, entity: "item", entityId: row.itemId },
    before: before === null ? null : { item: replaced(before, row) },
    after: { rows: { count: 1, digest }, item: journaled(row) },
  });

export const recordImport = (
  w: Writing,
  register: Register,
  counts: { readonly added: number; readonly changed: number },
  digest: string,
): Promise<void> =>
  w.record({
    ...{ right: "report", action: "item.import", entity: "items", entityId: register.id, before: null },
    after: { rows: { count: counts.added + counts.changed, digest }, line: register.line, ...counts },
  });
