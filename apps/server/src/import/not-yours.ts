import type { BadCell, Text } from "@xushi/contract";
import type { Books } from "../county/books.ts";
import { keyPlace } from "./key-place.ts";
import type { ReadFigure } from "./read-figures.ts";

/** The cells that name what the caller's posts may not report, before anything is written. A file repeats few pairs. */
export const notYours = async (
  { county }: Pick<Books, "county">,
  figures: readonly ReadFigure[],
): Promise<BadCell[]> => {
  const pairs = new Map<string, { readonly indicatorId: string; readonly orgUnitId: string }>();
  for (const { entries } of figures) for (const entry of entries) pairs.set(pairOf(entry), entry);
  const asked = [...pairs.values()];
  const refused = new Set((await county.notOwnToReport(asked)).map((at) => pairOf(asked[at])));
  if (refused.size === 0) return [];
  return figures.flatMap(({ table, row, entries: [entry] }) => {
    if (entry === undefined || !refused.has(pairOf(entry))) return [];
    const place = keyPlace(table, row, "orgUnit");
    return [{ sheet: table.sheet, ...place, row: row.row, found: row.orgUnit ?? "", expected: NOT_YOURS }];
  });
};

const pairOf = (of?: { readonly indicatorId: string; readonly orgUnitId: string }): string =>
  `${of?.indicatorId}|${of?.orgUnitId}`;

export const NOT_YOURS: Text = {
  zh: "你的岗位可以填报的单位和条线",
  en: "a unit and line that your posts may report for",
};
