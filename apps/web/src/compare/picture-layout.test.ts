import { expect, test } from "vitest";
import { pictureLayout } from "./picture-layout.ts";

const table = (group: string) => ({
  title: "对比",
  columns: [
    { key: "place", group: "", name: "区域" },
    { key: "a", group, name: "增速" },
    { key: "b", group: "税收", name: "增速" },
  ],
  rows: [
    { key: "x", isStrong: true, cells: ["全县", "6.1", "7"].map((text) => ({ text, fill: null })) },
    { key: "y", isStrong: false, cells: ["城关镇", "5", "-"].map((text) => ({ text, fill: null })) },
  ],
});

test("columns lie side by side, rows one below the other, and nothing is cut off", () => {
  const { columns, rows, width, height } = pictureLayout(table("投资"));
  expect(columns.map((c) => c.left)).toEqual([0, columns[0]?.right, columns[1]?.right]);
  expect(columns.at(-1)?.right).toBeLessThanOrEqual(width);
  expect(rows[1]?.top).toBe(rows[0]?.foot);
  expect(rows.at(-1)?.foot).toBeLessThan(height);
});

test("a long name of an indicator pushes the next one aside", () => {
  const [short, long] = [table("投资"), table("一般公共预算收入与税收收入")].map(
    (t) => pictureLayout(t).columns[2]?.left ?? 0,
  );
  expect(long).toBeGreaterThan(short ?? 0);
});
