/** This year's number under a name that was given up, or for a town that was merged. The number itself is right. */
import type { PlainRow } from "../../row.ts";
import type { Planter } from "../plant.ts";

/** What the thing was called before; some names with the words that reports put around them. */
const OLD_NAMES: Readonly<Record<string, readonly string[]>> = {
  "general-public-budget-revenue": ["公共财政预算收入", "地方一般预算收入", "全县公共财政预算收入"],
  "general-public-budget-expenditure": ["公共财政预算支出", "地方一般预算支出"],
  "tax-revenue": ["国地两税收入", "国地税收入"],
  "industrial-revenue": ["规模以上工业主营业务收入"],
  "rural-income": ["农民人均纯收入", "农村居民人均纯收入"],
};

const OLD_PLACES: Readonly<Record<string, string>> = {
  "town:liulin": "柳林乡",
  "town:gudu": "古渡乡",
  "town:baisha": "大白沙镇",
};

export const NAME_OUTDATED: Planter = {
  kind: "name-outdated",
  suits: (row) => row.measure === "level" && (row.indicatorId in OLD_NAMES || row.orgUnitId in OLD_PLACES),
  plant: (row, _, random) => {
    const names = OLD_NAMES[row.indicatorId];
    const place = OLD_PLACES[row.orgUnitId];
    const after: PlainRow =
      place !== undefined && (names === undefined || random.chance(0.5))
        ? { ...row, placeAsWritten: place }
        : { ...row, nameAsWritten: names === undefined ? row.nameAsWritten : random.pick(names) };
    return {
      changes: [{ before: row, after }],
      size: null,
      about: `${row.placeAsWritten}${row.nameAsWritten} told as ${after.placeAsWritten}${after.nameAsWritten}`,
    };
  },
};
