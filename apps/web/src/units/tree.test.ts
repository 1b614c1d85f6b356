import type { OrgUnit } from "@xushi/contract";
import { expect, test } from "vitest";
import { flattenUnits, narrowUnits } from "./tree.ts";

const unit = (id: string, parentId: string | null, order: number, name = id): OrgUnit => ({
  id,
  code: null,
  name,
  nameEn: id,
  kind: "town",
  parentId,
  order,
});
const units = [unit("town-b", "county", 2), unit("county", "city", 1), unit("town-a", "county", 1, "石桥镇")];

test("parents come before children, siblings in their order, a missing parent does no harm", () => {
  expect(flattenUnits(units).map((n) => [n.unit.id, n.depth])).toEqual([
    ["county", 0],
    ["town-a", 1],
    ["town-b", 1],
  ]);
});

test("a filter keeps what stands above a hit", () => {
  expect(narrowUnits(flattenUnits(units), "石桥").map((n) => n.unit.id)).toEqual(["county", "town-a"]);
});
