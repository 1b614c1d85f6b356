import type { ItemHistory } from "@xushi/contract";
import type { Register, Values } from "@xushi/core";
import { canonicalJson, type ItemVersion } from "@xushi/ledger";
import type { Books } from "../county/books.ts";
import { done, type Outcome } from "../http/outcome.ts";
import type { Registers } from "./find-register.ts";
import { namesIn } from "./names.ts";
import { itemOf } from "./show-item.ts";

/** Who changed what, when and why; newest first. The first version changed everything that it holds. */
export const itemHistory = async (
  books: Books,
  deps: Registers,
  register: Register,
  id: string,
): Promise<Outcome<ItemHistory>> => {
  const found = await itemOf(books, register, id);
  if (!found.ok) return found;
  const versions = await books.county.itemVersions(id);
  const entries = versions.map((version, i) => entryOf(register, version, versions[i + 1]));
  const all = versions.map(({ values }) => values);
  return done({ entries, names: await namesIn(books, deps, register, all) });
};

const entryOf = (
  register: Register,
  now: ItemVersion,
  before: ItemVersion | undefined,
): ItemHistory["entries"][number] => ({
  version: now.version,
  at: now.recordedAt,
  person: now.recordedBy,
  stage: now.stage,
  moved: before !== undefined && before.stage !== now.stage,
  reason: now.reason,
  changes: changesOf(register, before?.values ?? {}, now.values),
});

/** In the order of the form; `null` where there was or is nothing. Fields that the definition has given up come last. */
export const changesOf = (
  register: Pick<Register, "fields">,
  before: Values,
  after: Values,
): ItemHistory["entries"][number]["changes"] => {
  const names = new Set([...Object.keys(register.fields), ...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((change) => canonicalJson(change.before) !== canonicalJson(change.after));
};
