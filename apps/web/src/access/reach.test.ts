import { expect, test } from "vitest";
import { reaches } from "./reach.ts";

const units = [
  { id: "city", parentId: null, kind: "city" },
  { id: "county", parentId: "city", kind: "county" },
  { id: "neighbour", parentId: "city", kind: "county" },
  { id: "office", parentId: "county", kind: "office" },
  { id: "town", parentId: "county", kind: "town" },
  { id: "village", parentId: "town", kind: "village" },
] as const;
const asked = (at: string, unit: string) => reaches([{ orgUnitId: at }], units, unit, "county");

test("an office reaches the county that it belongs to and all below; a town only its own tree", () => {
  expect(asked("office", "village")).toBe(true);
  expect(asked("town", "village")).toBe(true);
  expect(asked("town", "county")).toBe(false);
  expect(asked("town", "office")).toBe(false);
});

test("what is outside the county's tree is not a matter of place; without a post nothing is reached", () => {
  expect(asked("town", "neighbour")).toBe(true);
  expect(reaches([], units, "town", "county")).toBe(false);
});
