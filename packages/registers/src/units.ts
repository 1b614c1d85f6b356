/** The units met in county documents, with what each counts. Other measure words are units too: see `parseUnit`. */
import { type Bilingual, parseUnit, type Unit } from "@xushi/core";

export type UnitEntry = Unit & {
  readonly name: Bilingual;
  /** 金额 · 比率 · 计数 · 人 · 面积 · 重量 · 能量 · 长度 · 浓度 */
  readonly dimension:
    | "money"
    | "ratio"
    | "count"
    | "people"
    | "area"
    | "mass"
    | "energy"
    | "length"
    | "other";
};

const unit = (dimension: UnitEntry["dimension"], zh: string, en: string): UnitEntry => ({
  ...parseUnit(zh),
  name: { zh, en },
  dimension,
});

export const UNITS: readonly UnitEntry[] = [
  unit("money", "元", "yuan"),
  unit("money", "万元", "10,000 yuan"),
  unit("money", "亿元", "100 million yuan"),
  unit("money", "美元", "US dollars"),
  unit("money", "万美元", "10,000 US dollars"),
  unit("money", "亿美元", "100 million US dollars"),
  unit("ratio", "%", "%"),
  unit("ratio", "百分点", "percentage points"),
  unit("ratio", ":1", "to 1"),
  unit("ratio", "上年=100", "last year = 100"),
  unit("ratio", "万元/亩", "10,000 yuan per mu"),
  unit("count", "个", "items"),
  unit("count", "家", "firms"),
  unit("count", "项", "items"),
  unit("count", "件", "pieces"),
  unit("count", "处", "sites"),
  unit("count", "户", "households"),
  unit("count", "万户", "10,000 households"),
  unit("count", "套", "flats"),
  unit("count", "位", "places"),
  unit("people", "人", "people"),
  unit("people", "万人", "10,000 people"),
  unit("people", "人次", "visits"),
  unit("people", "万人次", "10,000 visits"),
  unit("area", "平方米", "square metres"),
  unit("area", "万平方米", "10,000 square metres"),
  unit("area", "平方公里", "square kilometres"),
  unit("area", "亩", "mu"),
  unit("area", "万亩", "10,000 mu"),
  unit("area", "公顷", "hectares"),
  unit("mass", "吨", "tonnes"),
  unit("mass", "万吨", "10,000 tonnes"),
  unit("energy", "千瓦时", "kWh"),
  unit("energy", "万千瓦时", "10,000 kWh"),
  unit("energy", "亿千瓦时", "100 million kWh"),
  unit("length", "米", "metres"),
  unit("length", "公里", "kilometres"),
  unit("other", "微克/立方米", "µg/m³"),
  unit("other", "天", "days"),
];

const BY_WRITTEN: ReadonlyMap<string, UnitEntry> = new Map(UNITS.map((u) => [u.written, u]));

/** The unit's name in a language; the unit as written where the table has no name for it. */
export const unitName = (written: string, lang: keyof Bilingual): string =>
  BY_WRITTEN.get(written)?.name[lang] ?? written;
