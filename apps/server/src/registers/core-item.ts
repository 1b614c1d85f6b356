import type { Item } from "@xushi/core";
import type { ItemRow } from "@xushi/ledger";

/** A row of the books as a register's own functions see it. */
export const coreItem = ({ itemId, stage, entered, pausedFrom, values }: ItemRow): Item => ({
  id: itemId,
  stage,
  entered,
  pausedFrom,
  values,
});
