import { expect, test } from "vitest";
import { type Evidence, rivalGroups } from "./rival-groups.ts";

const row = (id: string, fields: Partial<Evidence> = {}): Evidence => ({
  observationId: id,
  measure: "level",
  periodId: "2026-01/2026-09",
  value: "1",
  source: null,
  span: null,
  sentence: null,
  recordedAt: "2026-10-20T01:00:00Z",
  recordedBy: "李敏",
  status: "preliminary",
  standing: "current",
  adjudication: null,
  mayAdjudicate: true,
  ...fields,
});

test("two sources of one figure stand together, the one in use first", () => {
  const [group, ...others] = rivalGroups([row("b", { standing: "rival" }), row("a")]);
  expect(others).toEqual([]);
  expect(group?.current?.observationId).toBe("a");
  expect(group?.rows.map((r) => r.observationId)).toEqual(["a", "b"]);
});

test("what was corrected is no rival, nor is another measure or another period", () => {
  expect(
    rivalGroups([
      row("a"),
      row("old", { standing: "superseded" }),
      row("gone", { standing: "withdrawn" }),
      row("growth", { measure: "growth" }),
      row("august", { periodId: "2026-01/2026-08" }),
    ]),
  ).toEqual([]);
});

test("the latest period comes first", () => {
  const august = { periodId: "2026-01/2026-08" };
  const groups = rivalGroups([
    row("a", august),
    row("b", { ...august, standing: "rival" }),
    row("c"),
    row("d", { standing: "rival" }),
  ]);
  expect(groups.map((g) => g.periodId)).toEqual(["2026-01/2026-09", "2026-01/2026-08"]);
});
