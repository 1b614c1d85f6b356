import { expect, test } from "vitest";
import { chanceText } from "./chance-text.ts";

test("a chance from a few years is never nought and never certain", () => {
  expect([0, 0.004, 0.0051, 0.384, 0.9949, 0.996, 1].map(chanceText)).toEqual([
    "<1%",
    "<1%",
    "1%",
    "38%",
    "99%",
    ">99%",
    ">99%",
  ]);
});
