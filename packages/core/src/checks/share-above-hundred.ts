/** 优良天数比例 103 %. Only what is a part of a hundred by its meaning: 完成率 155 % is legitimate (field rules §0, trap 2). */
import { compare, HUNDRED, sub, toPlain } from "../decimal.ts";
import type { Check } from "./check.ts";
import type { PlacedFigure } from "./checked-figures.ts";
import { type Finding, linked, numberOf } from "./finding.ts";

export const SHARE_ABOVE_HUNDRED: Check = {
  rule: "share-above-hundred",
  run: (view) => {
    const shares = view.of("level").filter((f) => view.relations.shares.has(f.indicator.id));
    const odd = shares.filter((f) => compare(f.value, HUNDRED) > 0 || compare(f.value, 0) < 0);
    return { compared: shares.length, findings: odd.map(finding) };
  },
};

const finding = (f: PlacedFigure): Finding => ({
  rule: "share-above-hundred",
  severity: "warn",
  message: {
    zh: `${numberOf(f).zh}：比重应在 0 和 100% 之间。`,
    en: `${numberOf(f).en}: a share lies between 0 and 100 %.`,
  },
  by: {
    value: toPlain(compare(f.value, 0) < 0 ? f.value : sub(f.value, HUNDRED)),
    unit: "百分点",
  },
  numbers: [linked(f.value, "%", [f]), { value: "100", unit: "%", figureIds: [] }],
});
