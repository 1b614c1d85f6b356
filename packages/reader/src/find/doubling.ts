import type { NumberToken } from "./tokens.ts";

const TIMES: Readonly<Record<string, string>> = { 一: "100", 两: "300", 二: "300", 三: "700" };

/** Reads 翻一番 (+100 %), 翻了两番 (+300 %), 翻番 (+100 %). Not 翻新, 翻身. */
export function readDoubling(text: string, at: number): NumberToken | undefined {
  if (text[at] !== "翻") return undefined;
  const from = text[at + 1] === "了" ? at + 2 : at + 1;
  if (text[from] === "番") return doubling(at, from + 1, "100");
  const value = TIMES[text[from] ?? ""];
  return value !== undefined && text[from + 1] === "番" ? doubling(at, from + 2, value) : undefined;
}

function doubling(start: number, end: number, value: string): NumberToken {
  const traits = {
    unit: "%",
    unitAsWritten: "番",
    unitClass: "percent",
    rough: false,
    chinese: true,
  } as const;
  return { start, end, value, ...traits, rule: "find/doubling", sentence: 0, paragraph: 0 };
}
