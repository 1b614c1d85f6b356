import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkValues } from "./check-values.ts";
import type { Field, Fields } from "./field.ts";

const T = { zh: "标题", en: "Title" };
const FILE = { sha256: "a".repeat(64), name: "批复.pdf", size: 12 };
const GROUP = {
  kind: "group",
  title: T,
  fields: { kind: { kind: "text", title: T, required: true }, on: { kind: "date", title: T } },
} as const satisfies Field;

const one = (field: Field, value: unknown) => checkValues({ it: field }, { it: value });
const kept = (field: Field, value: unknown) => one(field, value).values.it;
const wrong = (field: Field, value: unknown) => one(field, value).bad.map(({ path, found }) => [path, found]);

describe("what is kept", () => {
  test.each<[string, Field, unknown, unknown]>([
    ["text is trimmed", { kind: "text", title: T }, "  甲 ", "甲"],
    ["decimals are plain", { kind: "decimal", unit: "元", title: T }, "0010.500", "10.5"],
    ["a negative decimal", { kind: "decimal", unit: "元", title: T }, "-3", "-3"],
    ["a day", { kind: "date", title: T }, "2028-02-29", "2028-02-29"],
    ["no is a value", { kind: "flag", title: T }, false, false],
    ["a choice by its key", { kind: "choice", title: T, choices: { a: T, b: T } }, "b", "b"],
    ["a unit by its id", { kind: "org-unit", title: T }, "018f", "018f"],
    ["an official as written", { kind: "official", title: T }, "许衡（副县长）", "许衡（副县长）"],
    ["an item by its id", { kind: "reference", title: T, register: "x" }, "018f", "018f"],
    [
      "a point without what else came",
      { kind: "point", title: T },
      { lng: 118.2, lat: 29.8, z: 1 },
      { lng: 118.2, lat: 29.8 },
    ],
    ["files without what else came", { kind: "files", title: T }, [{ ...FILE, path: "/etc" }], [FILE]],
    [
      "a code in capitals",
      { kind: "text", title: T, form: "credit-code" },
      "91350100m000100y43",
      "91350100M000100Y43",
    ],
    ["rows, without those that say nothing", { ...GROUP }, [{ kind: "环评" }], [{ kind: "环评" }]],
  ])("%s", (_, field, given, expected) => {
    expect(kept(field, given)).toEqual(expected);
    expect(wrong(field, given)).toEqual([]);
  });

  test.each<unknown>(["", "   ", null, undefined, []])(
    "nothing (%j) is left out and is not wrong",
    (nothing) => {
      const checked = one({ kind: "text", title: T }, nothing);
      expect(checked).toEqual({ values: {}, bad: [] });
    },
  );
});

describe("what is wrong is named with where it stands and what was found", () => {
  test.each<[string, Field, unknown, unknown]>([
    ["a number where text belongs", { kind: "text", title: T }, 5, "5"],
    ["a decimal with a comma", { kind: "decimal", unit: "元", title: T }, "1,000", "1,000"],
    ["a decimal below its least", { kind: "decimal", unit: "元", min: "0", title: T }, "-0.01", "-0.01"],
    ["a decimal above its most", { kind: "decimal", unit: "%", max: "100", title: T }, "100.1", "100.1"],
    ["a day that is none", { kind: "date", title: T }, "2026-02-30", "2026-02-30"],
    ["a day as a person writes it", { kind: "date", title: T }, "2026年2月", "2026年2月"],
    ["a choice by its title", { kind: "choice", title: T, choices: { a: T, b: T } }, "标题", "标题"],
    [
      "a choice by an inherited name",
      { kind: "choice", title: T, choices: { a: T, b: T } },
      "toString",
      "toString",
    ],
    ["a flag in words", { kind: "flag", title: T }, "是", "是"],
    ["a point off the earth", { kind: "point", title: T }, { lng: 200, lat: 0 }, '{"lng":200,"lat":0}'],
    [
      "a point that is no number",
      { kind: "point", title: T },
      { lng: Number.NaN, lat: 0 },
      '{"lng":null,"lat":0}',
    ],
    [
      "a file without a hash",
      { kind: "files", title: T },
      [{ name: "a", size: 1 }],
      '[{"name":"a","size":1}]',
    ],
    [
      "a credit code that does not check",
      { kind: "text", title: T, form: "credit-code" },
      "91350100M000100Y44",
      "91350100M000100Y44",
    ],
    [
      "a project code of month 13",
      { kind: "text", title: T, form: "project-code" },
      "2113-341024-04-01-123456",
      "2113-341024-04-01-123456",
    ],
  ])("%s", (_, field, given, found) => {
    expect(wrong(field, given)).toEqual([[["it"], found]]);
    expect(kept(field, given)).toBeUndefined();
  });

  test("within a group by row and field; the good of the row stays", () => {
    const checked = one({ ...GROUP }, [
      { kind: "环评", on: "昨天" },
      { on: "2026-01-01" },
      { kind: "能评", colour: "red" },
    ]);
    expect(checked.bad.map(({ path, found }) => [path, found])).toEqual([
      [["it", 0, "on"], "昨天"],
      [["it", 1, "kind"], ""],
      [["it", 2, "colour"], "colour"],
    ]);
    expect(checked.values.it).toEqual([{ kind: "环评" }, { on: "2026-01-01" }, { kind: "能评" }]);
  });

  test("a group that is no list, or has more than 1,000 rows", () => {
    expect(wrong({ ...GROUP }, { kind: "环评" })).toHaveLength(1);
    expect(
      wrong(
        { ...GROUP },
        Array.from({ length: 1001 }, () => ({ kind: "甲" })),
      ),
    ).toHaveLength(1);
  });

  test("a text of more than 20,000 characters; what was found is cut", () => {
    const [bad] = one({ kind: "text", title: T }, "长".repeat(20_001)).bad;
    expect(bad?.found).toHaveLength(200);
  });

  test("a field that does not exist, also one that every object has", () => {
    const given = JSON.parse('{"colour":"red","__proto__":"x","constructor":"y"}');
    expect(checkValues({}, given).bad.map(({ path }) => path[0])).toEqual([
      "colour",
      "__proto__",
      "constructor",
    ]);
  });

  test("what must be filled, of a whole item but not of a change", () => {
    const fields: Fields = { name: { kind: "text", title: T, required: true } };
    expect(checkValues(fields, {}).bad).toMatchObject([{ path: ["name"], found: "" }]);
    expect(checkValues(fields, {}, { whole: false }).bad).toEqual([]);
  });
});

const FIELDS: Fields = {
  text: { kind: "text", title: T },
  amount: { kind: "decimal", unit: "元", title: T },
  day: { kind: "date", title: T },
  yes: { kind: "flag", title: T },
  where: { kind: "point", title: T },
  papers: { kind: "files", title: T },
  rows: GROUP,
};

test("whatever comes in, what is kept is taken again as it is", () => {
  const names = fc.constantFrom(...Object.keys(FIELDS), "colour");
  fc.assert(
    fc.property(
      fc.dictionary(names, fc.oneof(fc.anything(), fc.string(), fc.constantFrom("1.50", "2026-01-31"))),
      (given) => {
        const { values } = checkValues(FIELDS, given);
        expect(checkValues(FIELDS, values, { whole: false })).toMatchObject({ values });
      },
    ),
  );
});
