import type { ItemDetail, ItemEdit } from "@xushi/contract";
import type { Register } from "@xushi/core";
import type { z } from "zod";
import type { Books } from "../county/books.ts";
import type { Outcome } from "../http/outcome.ts";
import type { WriteDeps } from "./add-item.ts";
import { mergeValues } from "./checked-values.ts";
import { changedMeanwhile, conflictOr } from "./item-refusal.ts";
import { checkFiles } from "./named-files.ts";
import { itemOf, showItem } from "./show-item.ts";

/** A further version with some fields changed, made upon the version that the person saw. */
export const editItem = async (
  books: Books,
  deps: WriteDeps,
  register: Register,
  id: string,
  edit: z.output<typeof ItemEdit>,
): Promise<Outcome<ItemDetail>> => {
  const found = await itemOf(books, register, id);
  if (!found.ok) return found;
  const row = found.value;
  if (row.version !== edit.version) return changedMeanwhile(row);
  const merged = mergeValues(register, row.values, edit.values);
  if (!merged.ok) return merged;
  const files = await checkFiles(books, deps, register, merged.value.changed, row.values);
  if (!files.ok) return files;
  const { version, reason } = edit;
  const changed = await books.county.changeItem(register, {
    itemId: id,
    version,
    reason,
    values: merged.value.values,
  });
  return changed.ok
    ? showItem(books, deps, register, changed.value)
    : conflictOr(books, register, changed, id);
};
