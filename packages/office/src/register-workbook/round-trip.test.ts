import { checkValues, type Fields, type Register, type SimpleField, type Values } from "@xushi/core";
import { REGISTERS } from "@xushi/registers";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { booksOf, FINDER, leadText, UNITS } from "../../test/register-books.ts";
import { SAMPLE } from "../../test/sample-register.ts";
import { exportWorkbook, type HeldItem, planImport, readRegisterWorkbook, shapeOf } from "../index.ts";

const CREDIT_CODE = "91350100M000100Y43";
const day = fc
  .date({ min: new Date("1890-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** What people and machines put into texts: formulas, apostrophes, line ends, control characters, halves of pairs. */
const words = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
  fc.string({ unit: "binary", minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    "=1+1",
    "'=A1",
    "''@SUM(A1)",
    "-3.2",
    "+cmd|' /C calc'!A0",
    "00123",
    "2026-03-01",
    "341024199001011234",
    "一行\n两行",
    "_x000D_",
    "合计项目",
    "是",
  ),
);

function drawValue(field: SimpleField): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case "text":
      if (field.form === "credit-code") return fc.constant(CREDIT_CODE);
      if (field.form === "project-code")
        return fc.integer({ min: 100000, max: 999999 }).map((n) => `2105-341024-04-01-${n}`);
      return words;
    case "decimal":
      return fc
        .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 6 }))
        .map(([whole, places]) => {
          const digits = String(whole < 0n ? -whole : whole).padStart(places + 1, "0");
          const at = digits.length - places;
          return `${whole < 0n ? "-" : ""}${digits.slice(0, at)}${places === 0 ? "" : `.${digits.slice(at)}`}`;
        });
    case "date":
      return day;
    case "flag":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...Object.keys(field.choices));
    case "org-unit":
      return fc.constantFrom(...UNITS.map(({ id }) => id));
    case "official":
      return fc.constantFrom("王某某（副县长）", "=李某");
    case "reference":
      return fc.constantFrom("lead-1", "lead-2", "lead-3", "lead-4");
    case "point":
      return fc.record({
        lng: fc.double({ min: -180, max: 180, noNaN: true }).map((n) => Number(n.toFixed(6))),
        lat: fc.double({ min: -90, max: 90, noNaN: true }).map((n) => Number(n.toFixed(6))),
      });
    case "files":
      return fc.constant([{ sha256: "a".repeat(64), name: "批复.pdf", size: 3 }]);
  }
}

/** What an item may hold: whatever passes the register's own check. */
function valuesOf(fields: Fields): fc.Arbitrary<Values> {
  const drawn = Object.entries(fields).map(([name, field]) => {
    const value =
      field.kind === "group" ? fc.array(valuesOf(field.fields), { maxLength: 3 }) : drawValue(field);
    return [name, field.required === true ? value : fc.option(value, { nil: undefined, freq: 4 })] as const;
  });
  return fc
    .record(Object.fromEntries(drawn))
    .map((values) => checkValues(fields, values, { whole: false }).values);
}

/** Names and codes are the register's keys: an item has one of its own. */
const itemsOf = (register: Register): fc.Arbitrary<readonly HeldItem[]> =>
  fc
    .array(fc.tuple(valuesOf(register.fields), fc.constantFrom(...Object.keys(register.stages))), {
      maxLength: 4,
    })
    .map((drawn) =>
      drawn.map(([values, stage], i) => ({
        itemId: `item-${i}`,
        version: i + 1,
        stage,
        values: {
          ...values,
          [register.name]: `第${i}号 ${(values as Record<string, unknown>)[register.name] ?? ""}`.trim(),
        } as Values,
      })),
    );

async function changesOf(
  register: Register,
  items: readonly HeldItem[],
  lang: "zh" | "en",
  columns?: "whole",
) {
  const shape = shapeOf(register);
  const names = { units: FINDER, item: leadText };
  const bytes = await exportWorkbook(shape, items, names, lang, columns === undefined ? {} : { columns });
  const table = await readRegisterWorkbook(bytes, "导出.xlsx", { shape, units: UNITS, remembered: {} });
  if (!table.ok) throw new Error(table.message.en);
  const plan = await planImport(table, { shape, books: booksOf(register, items), units: FINDER });
  return { counts: plan.counts, bad: plan.bad, shown: plan.shown };
}

const REGISTERS_HERE: readonly Register[] = [SAMPLE, ...(REGISTERS as readonly Register[])];

describe.each(REGISTERS_HERE.map((register) => [register.id, register] as const))("%s", (_, register) => {
  test("exported and imported again, nothing is added, changed or bad", { timeout: 120_000 }, async () => {
    const property = fc.asyncProperty(
      itemsOf(register),
      fc.constantFrom("zh", "en"),
      fc.constantFrom("whole", undefined),
      async (items, lang, columns) => {
        const { counts, bad, shown } = await changesOf(register, items, lang, columns);
        expect({ counts, bad, shown }).toEqual({
          counts: { rows: items.length, added: 0, changed: 0, same: items.length, bad: 0 },
          bad: [],
          shown: [],
        });
      },
    );
    await fc.assert(property, { numRuns: register === SAMPLE ? 25 : 6, seed: 20261128, endOnFailure: true });
  });
});
