import type { Bilingual } from "@xushi/core";

/**
 * Columns that are no fields. Their ids begin with a sign that no field's name can have, so that a register may well have
 * a field called "stage".
 */
export const SPECIAL = {
  /** Hidden: which item it is and of which version the row speaks, "…uuid…@3". */
  id: "$id",
  stage: "$stage",
  /** Hidden, in the sheet of a group: which of the item's rows it is, from 1. */
  row: "$row",
} as const;

export type SpecialColumn = (typeof SPECIAL)[keyof typeof SPECIAL];

export const SPECIAL_TITLES: Readonly<Record<SpecialColumn, Bilingual>> = {
  $id: { zh: "序时标识（请勿改动）", en: "Xushi id (do not change)" },
  $stage: { zh: "阶段", en: "Stage" },
  $row: { zh: "序时行号（请勿改动）", en: "Xushi row (do not change)" },
};

export const SPECIAL_ALIASES: Readonly<Record<SpecialColumn, readonly string[]>> = {
  $id: ["序时标识", "xushi id"],
  $stage: ["项目阶段", "当前阶段", "所处阶段", "推进阶段"],
  $row: ["序时行号", "xushi row"],
};

/** Which item a row speaks of: the version is that of the day of export. */
export type ItemMark = { readonly itemId: string; readonly version: number | null };

export const writeItemMark = (itemId: string, version: number): string => `${itemId}@${version}`;

const MARK = /^([0-9A-Za-z][0-9A-Za-z-]{0,63})(?:@(\d{1,9}))?$/;

export function readItemMark(text: string): ItemMark | undefined {
  const found = MARK.exec(text.trim());
  if (!found?.[1]) return undefined;
  return { itemId: found[1], version: found[2] === undefined ? null : Number(found[2]) };
}
