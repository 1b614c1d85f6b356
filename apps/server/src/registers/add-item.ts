import type { ItemDetail, ItemDraft } from "@xushi/contract";
import type { Register } from "@xushi/core";
import type { z } from "zod";
import type { Books } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import type { Outcome } from "../http/outcome.ts";
import { checkWhole } from "./checked-values.ts";
import { ofItemLedger } from "./item-refusal.ts";
import { checkFiles } from "./named-files.ts";
import { type ShowDeps, showItem } from "./show-item.ts";

export type WriteDeps = ShowDeps & Pick<Deps, "uploads">;

/** In the register's first stage: an item that is on its way already comes by import. */
export const addItem = async (
  books: Books,
  deps: WriteDeps,
  register: Register,
  draft: z.output<typeof ItemDraft>,
): Promise<Outcome<ItemDetail>> => {
  const checked = checkWhole(register, draft.values);
  if (!checked.ok) return checked;
  const { values } = checked.value;
  const files = await checkFiles(books, deps, register, values);
  if (!files.ok) return files;
  const added = await books.county.addItem(register, {
    registerId: register.id,
    entered: { [register.first]: books.today },
    values,
    reason: draft.reason,
  });
  return added.ok ? showItem(books, deps, register, added.value) : ofItemLedger(register, added, "");
};
