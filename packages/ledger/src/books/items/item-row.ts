/** One list of columns for every query that returns items or their versions, and how a row of it is read. */
import type { Values } from "@xushi/core";
import type { Cell } from "../../engine/engine.ts";
import type { ItemRow, ItemVersion } from "../../item-books.ts";
import { momentFromSql } from "../../record/moment.ts";

const VERSION = [
  "item_id",
  "register_id",
  "version",
  "stage",
  "paused_from",
  "entered",
  "item_values",
  "reason",
  "recorded_at",
  "recorded_by",
  "account_id",
] as const;
const STANDING = ["line", "place", "last_mover"] as const;

export const VERSION_WIDTH = VERSION.length;
export const ITEM_WIDTH = VERSION.length + STANDING.length;

/** "v.item_id, v.register_id, …" `values` says what stands for the values: all of them, unless a few are enough. */
export const versionColumns = (alias: string, values = `${alias}.item_values`): string =>
  VERSION.map((c) => (c === "item_values" ? values : `${alias}.${c}`)).join(", ");

export const itemColumns = (alias: string, values?: string): string =>
  `${versionColumns(alias, values)}, ${STANDING.map((c) => `${alias}.${c}`).join(", ")}`;

export const versionAt = (cells: readonly Cell[], at = 0): ItemVersion => {
  const c = cells.slice(at, at + VERSION_WIDTH) as (string | null)[];
  return {
    itemId: c[0] ?? "",
    registerId: c[1] ?? "",
    version: Number(c[2]),
    stage: c[3] ?? "",
    pausedFrom: c[4] ?? null,
    entered: JSON.parse(c[5] ?? "{}") as ItemVersion["entered"],
    values: JSON.parse(c[6] ?? "{}") as Values,
    reason: c[7] ?? "",
    recordedAt: momentFromSql(c[8] ?? ""),
    recordedBy: c[9] ?? "",
    accountId: c[10] ?? "",
  };
};

export const itemAt = (cells: readonly Cell[]): ItemRow => {
  const [line, place, lastMover] = cells.slice(VERSION_WIDTH) as (string | null)[];
  return { ...versionAt(cells), line: line ?? "", place: place ?? "", lastMover: lastMover ?? null };
};
