import { describe, expect, test } from "vitest";
import { cleanYear } from "../clean-year.ts";
import { familiesOfDemo } from "./families.ts";
import { PLANT_KINDS } from "./plant.ts";
import { plantRound, wantedOf } from "./plant-rounds.ts";

const clean = cleanYear(1);

describe("the clean year", () => {
  test("has every row once, with cumulative figures, months alone, rates and gaps", () => {
    expect(new Set(clean.rows.map((r) => r.id)).size).toBe(clean.rows.length);
    expect(new Set(clean.rows.map((r) => r.measure))).toEqual(
      new Set(["level", "growth", "completion", "delta"]),
    );
    expect(clean.rows.every((r) => /^-?\d+(\.\d+)?$/.test(r.written))).toBe(true);
    expect(clean.rows.filter((r) => r.id.endsWith("|alone")).length).toBeGreaterThan(400);
  });
});

describe("falsifications", () => {
  const round = (seed: number) => plantRound(clean, seed, wantedOf(1000));

  test("are the same for the same seed, and others for another", () => {
    expect(round(3).plants).toEqual(round(3).plants);
    expect(round(3).plants).not.toEqual(round(5).plants);
  });

  test("say what they changed, and change nothing else", () => {
    const { plants, rows } = round(3);
    const changed = new Map(plants.flatMap((p) => p.changes.map((c) => [c.before.id, c.after])));
    expect(changed.size).toBeGreaterThan(30);
    for (const [i, row] of clean.rows.entries()) expect(rows[i]).toEqual(changed.get(row.id) ?? row);
    for (const p of plants) for (const { before, after } of p.changes) expect(after).not.toEqual(before);
  });

  test("of one round are of different families, so that none gives another away", () => {
    const families = familiesOfDemo();
    const touched = round(3).plants.map((p) => [
      ...new Set(p.changes.map((c) => families.of(c.before.indicatorId))),
    ]);
    expect(new Set(touched.flat()).size).toBe(touched.flat().length);
  });

  test("come in every kind, a thousand in all", () => {
    const wanted = wantedOf(1000);
    expect([...wanted.values()].reduce((a, b) => a + b, 0)).toBe(1000);
    expect([...wanted.keys()]).toEqual([...PLANT_KINDS]);
    // An early kind takes the places of a late one until it is through: over a few rounds each comes.
    const planted: string[] = [];
    const few = wantedOf(130);
    for (let seed = 2; planted.length < 130 && seed < 80; seed++)
      planted.push(...plantRound(clean, seed, few).plants.map((p) => p.kind));
    expect(planted).toHaveLength(130);
    expect(new Set(planted)).toEqual(new Set(PLANT_KINDS));
  });
});
