import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalText } from "../test/support.ts";
import { toPlain } from "./decimal.ts";
import {
  formatQuantity,
  formatSigned,
  inUnit,
  naturalUnit,
  quantity,
  quantityOfBase,
  quantityToJson,
} from "./quantity.ts";
import { convert, fromBase, isConvertible, parseUnit, toBase } from "./unit.ts";

describe("units", () => {
  test.each([
    ["亿元", "元", "100000000"],
    ["万美元", "美元", "10000"],
    ["万人次", "人次", "10000"],
    ["亿千瓦时", "千瓦时", "100000000"],
    ["万千瓦时", "千瓦时", "10000"],
    ["千瓦时", "千瓦时", "1"],
    ["百万吨", "吨", "1000000"],
    ["万亿元", "元", "1000000000000"],
    ["百分点", "百分点", "1"],
    ["万方", "方", "10000"],
    ["%", "%", "1"],
    ["针次", "针次", "1"],
    ["微克/立方米", "微克/立方米", "1"],
  ])("%s is %s × %s", (written, base, factor) => {
    expect(parseUnit(written)).toEqual({ written, base, factor });
  });

  test("hectares, mu and square metres are the same thing; yuan and dollars are not", () => {
    const [mu, hectare, metre] = ["亩", "公顷", "平方米"].map(parseUnit) as [never, never, never];
    expect(toPlain(convert("2", hectare, mu) ?? 0)).toBe("30");
    expect(toPlain(convert("3", mu, metre) ?? 0)).toBe("2000");
    expect(isConvertible(parseUnit("万元"), parseUnit("万美元"))).toBe(false);
    expect(convert("1", parseUnit("元"), parseUnit("美元"))).toBeUndefined();
  });

  test("law: to the base and back loses nothing", () => {
    const units = ["亿元", "万元", "元", "万美元", "万人次", "亿千瓦时", "万吨", "亩", "千亿元"];
    fc.assert(
      fc.property(decimalText, fc.constantFrom(...units), (value, unit) => {
        const u = parseUnit(unit);
        expect(toPlain(fromBase(toBase(value, u), u))).toBe(value);
      }),
    );
  });
});

describe("quantities", () => {
  test("are written as offices write them", () => {
    const q = quantity("109.1", "亿元");
    expect(quantityToJson(q)).toEqual({ value: "10910000000", unit: "亿元" });
    expect(formatQuantity(q)).toBe("109.1亿元");
    expect(formatQuantity(q, 2)).toBe("109.10亿元");
    expect(formatQuantity(quantityOfBase("-93500000", "万元"))).toBe("−9350万元");
    expect(inUnit(q, "万元") && formatQuantity(inUnit(q, "万元") ?? q)).toBe("1091000万元");
    expect(inUnit(q, "美元")).toBeUndefined();
  });

  test("signed differences use a real minus, and nothing is +0.0", () => {
    expect(["1.84", "-6.16", "0.04", "-0.04"].map((v) => formatSigned(v, 1))).toEqual([
      "+1.8",
      "−6.2",
      "0.0",
      "0.0",
    ]);
  });

  test("the natural unit: 9350万 stays 万元, 1.1亿 is 亿元, percent stays", () => {
    expect(naturalUnit("93500000", "元")).toBe("万元");
    expect(naturalUnit("110000000", "元")).toBe("亿元");
    expect(naturalUnit("999", "元")).toBe("元");
    expect(naturalUnit("123456", "%")).toBe("%");
  });
});
