import { expect, test } from "vitest";
import { indexWords } from "./word-index.ts";

const index = indexWords(["计划", "计划总投资", "投资", "划"]);

test("the longest word wins, at its start and at its end", () => {
  expect(index.startingAt("计划总投资", 0, 5)?.[0]).toBe("计划总投资");
  expect(index.startingAt("计划总投资", 0, 4)?.[0]).toBe("计划");
  expect(index.endingAt("年度计划", 4, 0)?.[0]).toBe("计划");
  expect(index.endingAt("年度计划", 4, 3)?.[0]).toBe("划");
  expect(index.startingAt("项目", 0, 2)).toBeUndefined();
});
