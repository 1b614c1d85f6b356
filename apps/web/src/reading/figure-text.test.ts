import { expect, test } from "vitest";
import { figure } from "./figure.fixture.ts";
import { figureText } from "./figure-text.ts";

const words = { nth: (n: string) => `第 ${n}`, top: (n: string) => `前 ${n}` };
const shown = (f: Parameters<typeof figureText>[0]) => figureText(f, words);
const slot = <T>(value: T) => ({ value, basis: "stated" as const, rule: "" });

test("a figure reads as it was written, no digit lost", () => {
  expect(shown(figure("a"))).toBe("19.4 亿元");
  expect(shown(figure("a", { value: "1940012345" }))).toBe("19.40012345 亿元");
  expect(shown(figure("a", { value: "48.5", unit: "%", unitAsWritten: "%" }))).toBe("48.5 %");
});

test("bounds, ranges and places have their own signs", () => {
  expect(shown(figure("a", { value: "3", unit: "个", unitAsWritten: "个", bound: slot("ge") }))).toBe(
    "≥ 3 个",
  );
  expect(shown(figure("a", { value: "3", valueMax: "5", unit: "家", unitAsWritten: "家" }))).toBe("3–5 家");
  const rank = { value: "20", unit: "位", unitAsWritten: "位", kind: slot("rank" as const) };
  expect(shown(figure("a", { ...rank, bound: slot("le") }))).toBe("前 20");
  expect(shown(figure("a", rank))).toBe("第 20");
});

test("a corrected unit is shown instead of the written one", () => {
  expect(shown(figure("a", { value: "3800000", unit: "美元" }))).toBe("3\u202f800\u202f000 美元");
});
