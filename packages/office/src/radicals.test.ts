import { expect, test } from "vitest";
import { mendRadicals } from "./radicals.ts";

test("radicals from both blocks become ordinary characters of the same length", () => {
  expect(mendRadicals("⾸⻚⻓⻔⻅⻢⻰⻘⻩⺟⻳")).toBe("首页长门见马龙青黄母龟");
});

test("a Kangxi radical becomes what mainland print means by it: 户 is a unit", () => {
  expect(mendRadicals("⽤⼾，⾭⼭")).toBe("用户，青山");
});

test("nothing else changes, full-width digits and unit signs least of all", () => {
  expect(mendRadicals("１０㎡，①Ⅱ")).toBe("１０㎡，①Ⅱ");
});

test("every mended radical is one ordinary character; the few without one stay", () => {
  const block = Array.from({ length: 0x2f00 - 0x2e80 }, (_, i) => String.fromCharCode(0x2e80 + i)).join("");
  const mended = mendRadicals(block);
  expect(mended).toHaveLength(block.length);
  expect([...mended].filter((c) => c >= "\u3400" && c <= "\u9fff")).toHaveLength(100);
});
