import { type Asked, compare, kindOfStage, type Register, readItemClock } from "@xushi/core";
import type { ItemRow } from "@xushi/ledger";
import type { Deps } from "../deps.ts";
import { coreItem } from "./core-item.ts";
import { BY_READING } from "./item-query.ts";

type By = { readonly name: string; readonly descending: boolean };
type Key = string | boolean | null;

/** By what is computed, or by the clock's gap (the furthest behind first). What has no value comes last, whichever way. */
export const sortRows = (
  register: Register,
  rows: readonly ItemRow[],
  asked: Asked,
  schemeOf: Deps["schemeOf"],
  { name, descending }: By,
): ItemRow[] => {
  const computed = register.computed?.[name];
  const keyOf = (row: ItemRow): Key =>
    computed === undefined || name === BY_READING
      ? gapOf(register, row, asked, schemeOf)
      : (computed.from(coreItem(row), asked) ?? null);
  const inOrder = computed === undefined || computed.kind === "decimal" ? asNumber : asText;
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  const turn = descending ? -1 : 1;
  return keyed
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      return turn * inOrder(a.key, b.key);
    })
    .map(({ row }) => row);
};

const gapOf = (register: Register, row: ItemRow, asked: Asked, schemeOf: Deps["schemeOf"]): Key => {
  const stage = register.stages[row.stage];
  if (stage !== undefined && kindOfStage(stage) === "ended") return null;
  return readItemClock(register, row, asked, schemeOf)?.gap ?? null;
};

const asNumber = (a: string | boolean, b: string | boolean): number => compare(String(a), String(b));
const asText = (a: string | boolean, b: string | boolean): number =>
  String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
