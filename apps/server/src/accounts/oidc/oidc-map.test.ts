import { expect, test } from "vitest";
import { groupsIn, postsOf, readOidcMap } from "./oidc-map.ts";

test("a group stands for posts; one that is not named for none", () => {
  const { map, problems } = readOidcMap({
    groupsClaim: "depts",
    jurisdiction: "xu",
    groups: [{ group: "a", jurisdiction: "xu", orgUnit: "u", role: "leader", lines: ["finance"] }],
  });
  expect(problems).toEqual([]);
  expect(map).toMatchObject({ groupsClaim: "depts", homeJurisdictionId: "xu" });
  expect(postsOf(map, ["a", "b"])).toEqual([
    { group: "a", jurisdictionId: "xu", orgUnitId: "u", role: "leader", lines: ["finance"] },
  ]);
  expect(postsOf(map, ["b"])).toEqual([]);
});

test("every fault of the file is named", () => {
  const { problems } = readOidcMap({
    groups: [{ group: "a", jurisdiction: "xu", orgUnit: "u", role: "boss" }],
  });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain("groups.0.role");
});

test("the claim may be a list, one name, or missing", () => {
  expect(groupsIn(["a", 1, "b"])).toEqual(["a", "b"]);
  expect(groupsIn("a")).toEqual(["a"]);
  expect(groupsIn(undefined)).toEqual([]);
  expect(groupsIn({ a: 1 })).toEqual([]);
});
