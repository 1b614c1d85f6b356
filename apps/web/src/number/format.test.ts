import { expect, test } from "vitest";
import { amountText, groupDigits, oneDecimal, showAmount, signed } from "./format.ts";

const thin = (text: string) => text.replaceAll(" ", "\u202f");

test("thousands are set apart by a narrow space, minus is a real minus", () => {
  expect(groupDigits("4200")).toBe(thin("4 200"));
  expect(groupDigits("-1234567.89")).toBe(thin("−1 234 567.89"));
  expect(groupDigits("100")).toBe("100");
  expect(groupDigits("n/a")).toBe("n/a");
});

test("an amount is shown in the office's unit and keeps its exact value", () => {
  expect(amountText("18600000000", "亿元")).toBe("186.0 亿元");
  expect(amountText("1004000000", "亿元")).toBe("10.04 亿元");
  expect(amountText("5000000", "万美元")).toBe("500 万美元");
  expect(amountText("4200", "人")).toBe(thin("4 200").concat(" 人"));
  expect(showAmount("1004000000", "亿元").exact).toBe(thin("1 004 000 000").concat(" 元"));
});

test("more than two decimals are rounded half away from zero, never to a negative zero", () => {
  expect(amountText("1234567890", "亿元")).toBe("12.35 亿元");
  expect(signed("-0.04")).toBe("0.0");
  expect(signed("-0.05")).toBe("−0.1");
});

test("differences carry their sign", () => {
  expect(signed("22.46")).toBe("+22.5");
  expect(signed("-11.3")).toBe("−11.3");
  expect(signed("12", 0)).toBe("+12");
  expect(oneDecimal("105.8333")).toBe("105.8");
});
