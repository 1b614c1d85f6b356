import { type Figure, formatPeriod, formatQuantity, period, periodFromId, quantityOfBase } from "@xushi/core";
import type { Lang } from "../terminal/io.ts";
import { type Column, table } from "../terminal/table.ts";

const KINDS = {
  level: { zh: "数额", en: "level" },
  growth: { zh: "增速", en: "growth" },
  delta: { zh: "差值", en: "delta" },
  completion: { zh: "完成率", en: "completion" },
  rank: { zh: "位次", en: "rank" },
} as const;
const MODALITIES = { actual: { zh: "实际", en: "actual" }, target: { zh: "目标", en: "target" } } as const;
const BOUNDS = { eq: "", ge: "≥", le: "≤", about: "≈" } as const;

/** The figures of one text for a person: inferred slots are marked with ~. */
export const figureTable = (figures: readonly Figure[], lang: Lang): string => {
  const heads = {
    zh: ["位置", "原文", "数值", "类别", "指标", "区域", "时期", "性质"],
    en: ["at", "quote", "value", "kind", "indicator", "place", "period", "modality"],
  }[lang];
  const columns: Column<Figure>[] = [
    { header: heads[0] ?? "", of: (f) => String(f.span.start), align: "right" },
    { header: heads[1] ?? "", of: (f) => f.quote },
    { header: heads[2] ?? "", of: shownValue, align: "right" },
    { header: heads[3] ?? "", of: (f) => KINDS[f.kind.value][lang] },
    { header: heads[4] ?? "", of: (f) => marked(f.indicator), widest: 32 },
    { header: heads[5] ?? "", of: (f) => marked(f.place), widest: 16 },
    { header: heads[6] ?? "", of: (f) => marked({ ...f.period, value: periodName(f.period.value, lang) }) },
    { header: heads[7] ?? "", of: (f) => MODALITIES[f.modality.value][lang] },
  ];
  return table(columns, figures);
};

const marked = ({ value, basis }: Figure["indicator"]): string =>
  value === "" ? "-" : basis === "inferred" ? `~${value}` : value;

const shownValue = (f: Figure): string => {
  const one = formatQuantity(quantityOfBase(f.value, f.unitAsWritten));
  const most =
    f.valueMax === undefined ? "" : `–${formatQuantity(quantityOfBase(f.valueMax, f.unitAsWritten))}`;
  return `${BOUNDS[f.bound.value]}${one}${most}`;
};

const periodName = (id: string, lang: Lang): string => {
  if (id === "yearly") return { zh: "每年", en: "yearly" }[lang];
  return periodFromId(id) === undefined ? id : formatPeriod(period(id), lang);
};
