import { expect, test } from "vitest";
import { editDistance, nearest } from "./nearest.ts";
import { table, widthOf } from "./table.ts";

test("Chinese characters take two places, so that columns stand in line", () => {
  const rows = [
    { name: "投资", value: "1.5" },
    { name: "GDP", value: "109.1" },
  ];
  const text = table<(typeof rows)[number]>(
    [
      { header: "指标", of: (r) => r.name },
      { header: "值", of: (r) => r.value, align: "right" },
    ],
    rows,
  );
  expect(text).toBe("指标     值\n投资    1.5\nGDP   109.1\n");
  expect(widthOf("亿元a")).toBe(5);
});

test("a cell cannot send codes to the terminal nor grow without end", () => {
  const [, line] = table(
    [{ header: "a", of: (t: string) => t, widest: 6 }],
    ["\u001b[31m红色红色红色"],
  ).split("\n");
  expect(line).toBe(" [31m…");
});

test("slips of the finger are understood, other words are not", () => {
  expect(editDistance("formt", "format")).toBe(1);
  expect(nearest("formt", ["format", "published"])).toBe("format");
  expect(nearest("zzz", ["format", "published"])).toBeUndefined();
});
