import { expect, test } from "vitest";
import { loadDivisions } from "./divisions.ts";

test("the divisions are sound: 2,978 counties, unique codes, every parent there, codes nest", async () => {
  const all = await loadDivisions();
  const byCode = new Map(all.map((d) => [d.code, d]));
  expect(byCode.size).toBe(all.length);
  expect(all.filter((d) => d.level === "county")).toHaveLength(2978);
  expect(all.filter((d) => d.level === "province")).toHaveLength(31);
  for (const d of all) {
    expect(d.code).toMatch(/^\d{6}$/);
    expect(d.name).not.toBe("");
    const parent = d.parentCode === null ? undefined : byCode.get(d.parentCode);
    expect(parent === undefined).toBe(d.level === "province");
    if (parent !== undefined) expect(all.indexOf(parent)).toBeLessThan(all.indexOf(d));
  }
});

test("known places, and cities without counties", async () => {
  const byCode = new Map((await loadDivisions()).map((d) => [d.code, d]));
  expect(byCode.get("341002")).toEqual({
    code: "341002",
    name: "屯溪区",
    parentCode: "341000",
    level: "county",
  });
  expect(byCode.get("341000")?.name).toBe("黄山市");
  expect(byCode.get("441900")).toMatchObject({ name: "东莞市", parentCode: "440000", level: "county" });
});
