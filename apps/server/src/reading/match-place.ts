import type { OrgUnitRow } from "@xushi/ledger";

export type MatchPlace = (text: string) => string | null;

/** 全县, 我市, 本区: the county itself, or the city above it where that is what ends so. */
const OWN = /^[全我本该]([省市县区旗镇乡])$/;
const ENDINGS = /(?:特别行政区|自治县|自治州|自治区|街道办事处|街道|开发区|县|区|市|镇|乡|省)$/;

/**
 * 石桥镇, 石桥, 全县 → the org unit. Full names win over short ones; a short name that two units share (城关镇 and 城关街道)
 * matches neither.
 */
export const placeMatcher = (units: Iterable<OrgUnitRow>, home: OrgUnitRow | undefined): MatchPlace => {
  const all = new Map([...units].map((u) => [u.id, u]));
  const full = new Map<string, string | null>();
  const short = new Map<string, string | null>();
  for (const unit of all.values()) {
    claim(full, unit.name, unit.id);
    const stem = unit.name.replace(ENDINGS, "");
    if (stem.length >= 2 && unit.kind !== "office" && unit.kind !== "company") claim(short, stem, unit.id);
  }
  return (text) => {
    const key = text.normalize("NFKC").replace(/\s/gu, "");
    const ending = OWN.exec(key)?.[1];
    if (ending !== undefined) return upwards(all, home, ending);
    return full.get(key) ?? short.get(key) ?? short.get(key.replace(ENDINGS, "")) ?? afterParent(full, key);
  };
};

const upwards = (
  all: ReadonlyMap<string, OrgUnitRow>,
  from: OrgUnitRow | undefined,
  ending: string,
): string | null => {
  let unit = from;
  while (unit !== undefined && !unit.name.endsWith(ending)) unit = all.get(unit.parentId ?? "");
  return unit?.id ?? null;
};

const claim = (index: Map<string, string | null>, key: string, id: string): void => {
  index.set(key, index.has(key) && index.get(key) !== id ? null : id);
};

/** 序川县石桥镇: the longest full name that ends the text, when what stands before is a place as well. */
const afterParent = (full: ReadonlyMap<string, string | null>, key: string): string | null => {
  for (let at = 1; at < key.length - 1; at++) {
    const unit = full.get(key.slice(at));
    if (unit !== undefined && full.has(key.slice(0, at))) return unit;
  }
  return null;
};
