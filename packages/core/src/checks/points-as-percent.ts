/**
 * 高于序时进度21.99%: the difference of two rates is in 百分点. Local reports write it so (field rules §1.1), so it is read as
 * points and said aloud. Not: 增长21.99%, which is a rate.
 */
import type { Check } from "./check.ts";
import type { CheckedFigures, PlacedFigure } from "./checked-figures.ts";
import { type Finding, linked, numberOf } from "./finding.ts";

export const POINTS_AS_PERCENT: Check = {
  rule: "points-as-percent",
  run: (view) => {
    const all = [...view.of("delta"), ...view.misfits.filter((f) => f.measure === "delta")];
    const odd = all.filter((f) => f.unit === "%");
    return { compared: all.length, findings: odd.map((f) => finding(view, f)) };
  },
};

const finding = (view: CheckedFigures, f: PlacedFigure): Finding => {
  const [rate] = [
    ...view.at(f.orgUnitId, f.indicator.id, f.period.id, "completion"),
    ...view.at(f.orgUnitId, f.indicator.id, f.period.id, "growth"),
  ];
  const beside = rate === undefined ? { zh: "", en: "" } : numberOf(rate);
  return {
    rule: "points-as-percent",
    severity: "info",
    message: {
      zh: `${numberOf(f).zh}：两个率相减应写百分点${beside.zh === "" ? "" : `（${beside.zh}）`}。`,
      en: `${numberOf(f).en}: the difference of two rates is in percentage points${beside.en === "" ? "" : ` (${beside.en})`}.`,
    },
    by: { value: linked(f.value, "百分点", []).value, unit: "百分点" },
    numbers: [
      linked(f.value, "%", [f]),
      rate === undefined
        ? { value: linked(f.value, "百分点", []).value, unit: "百分点", figureIds: [] }
        : linked(rate.value, "%", [rate]),
    ],
  };
};
