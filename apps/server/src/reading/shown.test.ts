import { expect, test } from "vitest";
import { shown } from "./shown.ts";

test("values as a sentence shows them", () => {
  expect(shown("4000000000", "亿元")).toBe("40.0 亿元");
  expect(shown("-100000000", "亿元")).toBe("−1.0 亿元");
  expect(shown("128", "家")).toBe("128 家");
  expect(shown("46.19047", "%")).toBe("46.19 %");
});
