import type { Item, Register } from "@xushi/core";
import type { ItemRow } from "@xushi/ledger";
import { expect, test } from "vitest";
import type { Books } from "../county/books.ts";
import { overAllItems } from "./over-all-items.ts";

const register = (): Register =>
  ({
    id: "r",
    fields: { a: { kind: "text" }, b: { kind: "text" }, c: { kind: "text" } },
  }) as unknown as Register;

const rows = Array.from({ length: 300 }, (_, i) => ({
  itemId: String(i),
  stage: "open",
  entered: {},
  pausedFrom: null,
  values: { a: String(i), b: "b", c: "c" },
})) as unknown as ItemRow[];

const books = (asked: (readonly string[])[]) =>
  ({
    county: {
      items: async (_: Register, { limit = 0 }) => ({ rows: rows.slice(0, limit) }),
      allItems: async (_: Register, fields: readonly string[]) => {
        asked.push(fields);
        return rows.map((row) => ({
          ...row,
          values: Object.fromEntries(Object.entries(row.values).filter(([name]) => fields.includes(name))),
        }));
      },
    },
  }) as unknown as Pick<Books, "county">;

const countOf = (reads: (item: Item) => unknown) => (items: readonly Item[]) =>
  items.filter((item) => reads(item) !== undefined).length;

test("only what the work reads is loaded, and once that is known it is loaded at once", async () => {
  const [asked, r] = [[] as (readonly string[])[], register()];
  const work = countOf(({ values }) => values.b);
  expect(await overAllItems(books(asked), r, work)).toBe(300);
  expect(await overAllItems(books(asked), r, work)).toBe(300);
  expect(asked).toEqual([["b"], ["b"]]);
});

test("a field that only a rare item leads to is loaded when it is met: the answer is never one without it", async () => {
  const asked: (readonly string[])[] = [];
  // The first 200 are looked at beforehand; the 250th alone is asked for c.
  const work = countOf(({ values }) => (values.a === "250" ? values.c : values.a));
  expect(await overAllItems(books(asked), register(), work)).toBe(300);
  expect(asked).toEqual([["a"], ["a", "c"]]);
});

test("listing the fields counts as reading them all; a name that is no field is not asked for", async () => {
  const asked: (readonly string[])[] = [];
  const work = countOf(({ values }) => [Object.keys(values), values.none]);
  await overAllItems(books(asked), register(), work);
  expect(asked[0]).toEqual(["a", "b", "c"]);
});
