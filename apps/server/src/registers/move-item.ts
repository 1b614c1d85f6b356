import type { ItemDetail, ItemMoveDraft } from "@xushi/contract";
import { decideMove, type LocalDate, localDate, type Register } from "@xushi/core";
import type { z } from "zod";
import type { Books } from "../county/books.ts";
import type { Outcome } from "../http/outcome.ts";
import type { WriteDeps } from "./add-item.ts";
import { mergeValues, refuseValues } from "./checked-values.ts";
import { changedMeanwhile, conflictOr, ofMove } from "./item-refusal.ts";
import { checkFiles } from "./named-files.ts";
import { postingFor } from "./posting.ts";
import { itemOf, showItem } from "./show-item.ts";

type Draft = z.output<typeof ItemMoveDraft>;

/** To another stage, with what its gate asks for in the same step: both become one version, or neither. */
export const moveItem = async (
  books: Books,
  deps: WriteDeps,
  register: Register,
  id: string,
  draft: Draft,
): Promise<Outcome<ItemDetail>> => {
  const found = await itemOf(books, register, id);
  if (!found.ok) return found;
  const row = found.value;
  if (row.version !== draft.version) return changedMeanwhile(row);
  const on = dayOfEntry(draft, books.today);
  if (on === null) return refuseValues(register, [inTheFuture(String(draft.on))]);
  const merged = mergeValues(register, row.values, draft.values);
  if (!merged.ok) return merged;
  const files = await checkFiles(books, deps, register, merged.value.changed, row.values);
  if (!files.ok) return files;
  const { to, reason, version } = draft;
  const move = { to, reason, on, account: books.acting.accountId, lastMover: row.lastMover };
  const decided = decideMove(register, { ...row, values: merged.value.values }, move);
  if (!decided.ok) return ofMove(register, row.stage, to, decided.refusal);
  const posting = await postingFor(books, register, to, decided.values);
  if (!posting.ok) return posting;
  const next = { itemId: id, version, to, on, reason, values: decided.values };
  const moved = await books.county.moveItem(register, next, posting.value);
  return moved.ok ? showItem(books, deps, register, moved.value) : conflictOr(books, register, moved, id);
};

/** Often reported after the fact; `null`: a day that has not come, on which nothing can have happened. */
const dayOfEntry = ({ on }: Draft, today: LocalDate): LocalDate | null => {
  if (on === null) return today;
  return on > today ? null : localDate(on);
};

const inTheFuture = (found: string) => ({
  path: ["on"],
  found,
  expected: { zh: "今天或更早的日期", en: "Today or an earlier day" },
});
