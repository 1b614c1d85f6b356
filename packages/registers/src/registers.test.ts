import { type Bilingual, type Field, type Fields, type Register, registerProblems } from "@xushi/core";
import { describe, expect, test } from "vitest";
import { INDICATORS } from "./indicators.ts";
import { findLightRule } from "./light-rules.ts";
import { LINES } from "./lines.ts";
import { REGISTERS, registerById } from "./registers.ts";

/** Every field with the way to it: milestones.due. */
const allFields = (fields: Fields, at = ""): readonly (readonly [string, Field])[] =>
  Object.entries(fields).flatMap(([name, field]) => [
    [`${at}${name}`, field] as const,
    ...(field.kind === "group" ? allFields(field.fields, `${at}${name}.`) : []),
  ]);

const texts = (register: Register): readonly (readonly [string, Bilingual])[] => [
  ["title", register.title],
  ["itemTitle", register.itemTitle],
  ...allFields(register.fields).flatMap(([name, field]) => [
    [name, field.title] as const,
    ...(field.help === undefined ? [] : [[`${name} help`, field.help] as const]),
    ...(field.kind === "choice"
      ? Object.entries(field.choices).map(([id, title]) => [`${name} ${id}`, title] as const)
      : []),
  ]),
  ...[register.computed, register.stages, register.rates, register.breakdowns, register.watches].flatMap(
    (named) =>
      Object.entries(named ?? {}).flatMap(([id, { title, ...more }]) => [
        [id, title] as const,
        ...("definition" in more && more.definition !== undefined
          ? [[`${id} definition`, more.definition] as const]
          : []),
      ]),
  ),
];

/** Those of the field. A county's own come beside them and need not count anything. */
const FIELD = [
  "key-projects",
  "investment-leads",
  "chains",
  "enterprises",
  "livelihood-projects",
  "livelihood-works",
  "urban-renewal",
  "rectification-points",
  "reforms",
  "key-tasks",
  "assigned-matters",
  "monthly-returns",
];

test("the registers of the field are there, each found by its own id, with rates and watch lists", () => {
  const ids = REGISTERS.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  expect(ids).toEqual(expect.arrayContaining(FIELD));
  for (const register of REGISTERS) expect(registerById(register.id)).toBe(register);
  for (const id of FIELD) {
    const { rates = {}, watches = {} } = registerById(id) ?? {};
    expect(Object.keys(rates).length).toBeGreaterThan(1);
    expect(Object.keys(watches).length).toBeGreaterThan(1);
  }
  expect(registerById("constructor")).toBeUndefined();
});

describe.each(REGISTERS.map((register) => [register.id, register] as const))("%s", (_, register) => {
  test("holds together", () => {
    expect(registerProblems(register)).toEqual([]);
  });

  test("says everything in both languages", () => {
    const said = texts(register);
    expect(said.filter(([, { zh, en }]) => zh.trim() === "" || en.trim() === "").map(([at]) => at)).toEqual(
      [],
    );
    // An English text with Chinese in it was forgotten.
    expect(said.filter(([, { en }]) => /\p{Script=Han}/u.test(en)).map(([at]) => at)).toEqual([]);
  });

  test("a header leads to one field at most", () => {
    const headers = Object.values(register.fields).flatMap((field) => [
      field.title.zh,
      ...(field.aliases ?? []),
    ]);
    expect(headers.filter((header, i) => headers.indexOf(header) !== i)).toEqual([]);
    for (const field of Object.values(register.fields)) {
      const inner = field.kind === "group" ? Object.values(field.fields) : [];
      const names = inner.flatMap(({ title, aliases = [] }) => [title.zh, ...aliases]);
      expect(names.filter((header, i) => names.indexOf(header) !== i)).toEqual([]);
    }
  });

  test("what it points at is there: line, light rule, registers, indicators", () => {
    expect(LINES.map(({ id }) => id)).toContain(register.line);
    if (register.clock !== undefined) expect(findLightRule(register.clock.lightRule)).toBeDefined();
    const pointed = allFields(register.fields).flatMap(([, field]) =>
      field.kind === "reference" ? [field.register] : [],
    );
    expect(pointed.filter((id) => registerById(id) === undefined)).toEqual([]);
    const indicators = Object.values(register.rates ?? {}).flatMap(({ indicator }) => indicator ?? []);
    expect(indicators.filter((id) => INDICATORS.every((i) => i.id !== id))).toEqual([]);
  });

  test("an item can come to an end", () => {
    const kinds = Object.values(register.stages).map(({ kind }) => kind ?? "work");
    expect(kinds.some((kind) => kind === "done" || kind === "ended")).toBe(true);
  });
});
