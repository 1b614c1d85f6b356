import { expect, test } from "vitest";
import { isForRights, PLACES, placeOfPath } from "./places.ts";

const open = (...rights: Parameters<typeof isForRights>[1]) =>
  PLACES.filter((place) => isForRights(place, rights)).map((place) => place.to);

test("officers have no board; whoever reads has no desk to put something in", () => {
  expect(open("audit")).toEqual(["/units", "/journal", "/access"]);
  expect(open("read")).toEqual([
    "/",
    "/reporting",
    "/indicators",
    "/plan",
    "/compare",
    "/findings",
    "/sources",
    "/registers",
    "/units",
    "/journal",
    "/access",
  ]);
  expect(open("read", "receive")).toHaveLength(PLACES.length - 1);
  expect(open("manage")).toContain("/accounts");
});

test("a document is a source's page, its desk is not; the account's own page is nobody's place", () => {
  expect(placeOfPath("/reading/01a2")?.to).toBe("/sources");
  expect(placeOfPath("/reading")?.to).toBe("/reading");
  expect(placeOfPath("/import")?.to).toBe("/reading");
  expect(placeOfPath("/access/why")?.to).toBe("/access");
  expect(placeOfPath("/reporting/office:finance/2026-10")?.to).toBe("/reporting");
  expect(placeOfPath("/indicators/gdp")?.to).toBe("/indicators");
  expect(placeOfPath("/account")).toBeUndefined();
});
