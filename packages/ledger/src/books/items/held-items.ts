/** Items as a change finds them. */
import type { Register } from "@xushi/core";
import type { ItemRow } from "../../item-books.ts";
import { isUuid } from "../../record/uuid.ts";
import type { Writing } from "../books.ts";
import { linksOf } from "./derive-item.ts";
import { ITEM_WIDTH, itemAt, itemColumns } from "./item-row.ts";
import type { VersionBefore } from "./write-versions.ts";

export type Held = ItemRow & { readonly located: string | null };

const HELD = `SELECT ${itemColumns("i")}, i.located FROM item i WHERE i.jurisdiction_id = $1 AND i.item_id = ANY ($2::uuid[])`;

/** As they are now, those that are seen. */
export const heldItems = async (w: Writing, ids: readonly string[]): Promise<Map<string, Held>> => {
  const rows = await w.tx.rows(HELD, [w.jurisdictionId, ids.filter(isUuid)]);
  return new Map(
    rows.map((cells) => {
      const located = cells[ITEM_WIDTH];
      return [String(cells[0]), { ...itemAt(cells), located: located === null ? null : String(located) }];
    }),
  );
};

export const versionBefore = (register: Register, held: Held): VersionBefore => ({
  values: held.values,
  links: linksOf(register, held.values),
  ...{ place: held.place, located: held.located, line: held.line },
});
