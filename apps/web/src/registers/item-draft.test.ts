import type { RegisterField } from "@xushi/contract";
import { expect, test } from "vitest";
import { changesOf, keptOf, typedOf, valuesOf } from "./item-draft.ts";

const field = (
  id: string,
  kind: RegisterField["kind"],
  more: Partial<RegisterField> = {},
): RegisterField => ({
  id,
  kind,
  title: { zh: id, en: id },
  help: null,
  required: false,
  long: false,
  form: null,
  unit: null,
  shownIn: null,
  choices: [],
  register: null,
  fields: [],
  ...more,
});
const name = field("name", "text");
const plan = field("plan", "decimal", { unit: "元", shownIn: "万元" });
const nodes = field("nodes", "group", { fields: [name, plan] });

test("money is typed in 万元 and kept in 元, to the last digit", () => {
  expect(keptOf(plan, "2,400.55")).toBe("24005500");
  expect(keptOf(plan, "−3")).toBe("-30000");
  expect(typedOf(plan, "24005500")).toBe("2400.55");
  expect(keptOf(plan, "约两千")).toBe("约两千");
});

test("rows in which nothing was typed are no rows", () => {
  expect(
    valuesOf([nodes], {
      nodes: [
        { name: "场平", plan: "1" },
        { name: " ", plan: "" },
      ],
    }),
  ).toEqual({
    nodes: [{ name: "场平", plan: "10000" }],
  });
});

test("only what changed is sent; what was emptied is null, what was not touched is left alone", () => {
  const before = { name: "轴承", plan: "20000", nodes: [{ name: "场平" }] };
  expect(changesOf([name, plan, nodes], before, { name: "轴承二期", plan: "2.00" })).toEqual({
    name: "轴承二期",
  });
  expect(changesOf([name, plan, nodes], before, { plan: "", nodes: [] })).toEqual({
    plan: null,
    nodes: null,
  });
  expect(changesOf([nodes], before, { nodes: typedOf(nodes, before.nodes) })).toEqual({});
});

test("half a point is not taken for a whole one", () => {
  const point = field("at", "point");
  expect(keptOf(point, { lng: "118.2", lat: "30.1" })).toEqual({ lng: 118.2, lat: 30.1 });
  expect(keptOf(point, { lng: "118.2", lat: "" })).toBe("118.2, ");
  expect(keptOf(point, { lng: "", lat: "" })).toBeUndefined();
});
