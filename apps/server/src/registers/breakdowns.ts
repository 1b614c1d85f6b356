import type { RegisterOverview } from "@xushi/contract";
import {
  type Asked,
  type Bilingual,
  type Breakdown,
  breakDown,
  type Item,
  parseChineseNumeral,
  type Register,
} from "@xushi/core";
import type { Books } from "../county/books.ts";

type Table = RegisterOverview["breakdowns"][number];

/** A county has some dozens of towns and offices; of batches nobody reads more. */
const MOST_ROWS = 100;

/** Rates by batch, by place, by unit: what a dispatch goes through row by row. */
export const breakdownsOf = (
  { vocabulary }: Pick<Books, "vocabulary">,
  register: Register,
  items: readonly Item[],
  asked: Asked,
): Table[] =>
  Object.entries(register.breakdowns ?? {}).flatMap(([id, breakdown]) => {
    const found = breakDown(register, breakdown, items, asked);
    if (found.length === 0) return [];
    const { labelOf, order } = valuesOf(vocabulary, register, breakdown);
    const rows = found
      .map((row) => ({ ...row, label: labelOf(row.key), rates: { ...row.rates } }))
      .toSorted(
        (a, b) => order(a.key) - order(b.key) || byText.compare(sortable(a.label.zh), sortable(b.label.zh)),
      );
    return [
      {
        ...{ id, title: { ...breakdown.title }, field: breakdown.by, rates: [...breakdown.rates] },
        rows: rows.slice(0, MOST_ROWS),
        leftOut: Math.max(0, rows.length - MOST_ROWS),
      },
    ];
  });

/** 第2批 stands before 第10批, and 第二批 after 第一批. */
const byText = new Intl.Collator("zh", { numeric: true });
const sortable = (text: string): string =>
  text.replace(/[一二三四五六七八九十]+/g, (numeral) => String(parseChineseNumeral(numeral) ?? numeral));

type Values = { readonly labelOf: (key: string) => Bilingual; readonly order: (key: string) => number };

/** Choices and units stand in the order in which the county knows them, texts by their words. */
const valuesOf = ({ units }: Books["vocabulary"], { fields }: Register, { by }: Breakdown): Values => {
  const field = fields[by];
  if (field?.kind === "choice") {
    const keys = Object.keys(field.choices);
    return { labelOf: (key) => field.choices[key] ?? same(key), order: (key) => keys.indexOf(key) };
  }
  if (field?.kind === "org-unit") {
    const ids = [...units.keys()];
    return {
      labelOf: (key) => {
        const unit = units.get(key);
        return unit === undefined ? same(key) : { zh: unit.name, en: unit.nameEn };
      },
      order: (key) => ids.indexOf(key),
    };
  }
  return { labelOf: same, order: () => 0 };
};

const same = (text: string): Bilingual => ({ zh: text, en: text });
