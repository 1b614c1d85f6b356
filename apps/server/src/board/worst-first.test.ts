import type { BoardRow, Tone } from "@xushi/contract";
import { expect, test } from "vitest";
import { worstFirst } from "./worst-first.ts";

const row = (id: string, tone: Tone, gap: string | null) =>
  ({ id, reading: { gap, light: { tone } } }) as unknown as BoardRow & { id: string };

test("by tone, then furthest behind; ties keep the order in which they were issued", () => {
  const rows = [
    row("praised", "praise", "9"),
    row("ahead", "good", "2"),
    row("silent", "missing", null),
    row("slow", "bad", "-4"),
    row("slowest", "bad", "-10"),
    row("near", "watch", "-1"),
    row("unlit", "none", null),
    row("even", "good", "2"),
  ];
  const order = ["slowest", "slow", "near", "silent", "unlit", "ahead", "even", "praised"];
  expect(worstFirst(rows).map((r) => r.id)).toEqual(order);
});
