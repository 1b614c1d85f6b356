import type { OrgUnitRow } from "@xushi/ledger";
import { expect, test } from "vitest";
import { placeMatcher } from "./match-place.ts";

const unit = (
  id: string,
  name: string,
  kind: OrgUnitRow["kind"] = "town",
  parentId: string | null = null,
): OrgUnitRow => ({
  id,
  code: null,
  name,
  nameEn: "",
  kind,
  parentId,
  order: 0,
  validFrom: null,
  validTo: null,
  designatedBy: null,
});
const home = unit("xu", "序川县", "county", "city");
const match = placeMatcher(
  [
    unit("city", "序阳市", "city"),
    home,
    unit("shi", "石桥镇"),
    unit("cheng", "城关镇"),
    unit("jie", "城关街道"),
    unit("tou", "招商局", "office"),
  ],
  home,
);

test.each([
  ["石桥镇", "shi"],
  ["石桥", "shi"],
  ["序川", "xu"],
  ["全县", "xu"],
  ["我县", "xu"],
  ["全市", "city"],
  ["序川县石桥镇", "shi"],
  ["招商局", "tou"],
])("%s → %s", (text, id) => expect(match(text)).toBe(id));

test.each(["", "城关", "全区", "某县石桥镇", "石"])("%s is not guessed", (text) =>
  expect(match(text)).toBeNull(),
);
