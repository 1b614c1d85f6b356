/** 税收收入 above the 一般公共预算收入 that it is part of. */
import { compare, sub, toPlain } from "../decimal.ts";
import type { Check } from "./check.ts";
import type { PlacedFigure } from "./checked-figures.ts";
import { type Finding, linked, numberOf } from "./finding.ts";

export const PART_ABOVE_WHOLE: Check = {
  rule: "part-above-whole",
  run: (view) => {
    const wholes = Map.groupBy(view.relations.parts, (r) => r.part);
    const pairs = view.of("level").flatMap((part) =>
      (wholes.get(part.indicator.id) ?? []).flatMap(({ whole: id }) => {
        const [whole] = view.at(part.orgUnitId, id, part.period.id, "level");
        return whole === undefined ? [] : [{ part, whole }];
      }),
    );
    const above = pairs.filter(({ part, whole }) => compare(part.range.low, whole.range.high) > 0);
    return { compared: pairs.length, findings: above.map(finding) };
  },
};

const finding = ({
  part,
  whole,
}: {
  readonly part: PlacedFigure;
  readonly whole: PlacedFigure;
}): Finding => ({
  rule: "part-above-whole",
  severity: "warn",
  message: {
    zh: `部分大于整体：${numberOf(part).zh}，而${numberOf(whole).zh}。`,
    en: `A part is above its whole. ${numberOf(part).en}; ${numberOf(whole).en}.`,
  },
  by: { value: toPlain(sub(part.value, whole.value)), unit: part.baseUnit },
  numbers: [linked(part.value, part.baseUnit, [part]), linked(whole.value, whole.baseUnit, [whole])],
});
