import { expect, test } from "vitest";
import { columnAmount, isAbsent, type Shaped, sizeText, valueText, type Words } from "./show-value.ts";

const words: Words = {
  text: (text) => text.zh,
  nameOf: (id) => ({ "town:shiqiao": "石桥镇" })[id] ?? id,
  yes: "是",
  no: "否",
};
const shape = (kind: Shaped["kind"], more: Partial<Shaped> = {}): Shaped => ({
  id: "f",
  kind,
  title: { zh: "", en: "" },
  unit: null,
  shownIn: null,
  ...more,
});

test("money is written in the unit of the office, exactly on demand", () => {
  const field = { unit: "元", shownIn: "万元" };
  expect(valueText(shape("decimal", field), "24000000", words)).toMatch(/^2.400 万元$/);
  expect(columnAmount("171234500", field).exact).toMatch(/元$/);
  expect(columnAmount("171234500", field).face).toMatch(/123\.45$/);
});

test("a year is not grouped, a difference of rates carries its sign", () => {
  expect(columnAmount("2026", { unit: "年", shownIn: null }).face).toBe("2026");
  expect(valueText(shape("decimal", { unit: "百分点" }), "10.08", words)).toBe("+10.1 百分点");
  expect(columnAmount("-42.57", { unit: "百分点", shownIn: null }).face).toBe("−42.6");
});

test("choices, units and flags are words; what is gone keeps its key", () => {
  const choice = shape("choice", { choices: [{ id: "a", title: { zh: "续建", en: "Continuing" } }] });
  expect(valueText(choice, "a", words)).toBe("续建");
  expect(valueText(choice, "z", words)).toBe("z");
  expect(valueText(shape("org-unit"), "town:shiqiao", words)).toBe("石桥镇");
  expect(valueText(shape("flag"), false, words)).toBe("否");
});

test("false and 0 are entered; empty lists and texts are not", () => {
  expect([false, "0", [], "", null, undefined].map(isAbsent)).toEqual([false, false, true, true, true, true]);
});

test("sizes read as a person says them", () => {
  expect([120, 840_000, 12_345_678].map(sizeText)).toEqual(["1 KB", "840 KB", "12.3 MB"]);
});
