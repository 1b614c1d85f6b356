/** A figure of today under a name of yesterday: 国地两税 after the two bodies became one, a town after it was merged. */
import { FIGURE_KINDS } from "../figure.ts";
import { startDate } from "../period.ts";
import type { Check } from "./check.ts";
import type { PlacedFigure } from "./checked-figures.ts";
import { type Finding, linked, numberOf } from "./finding.ts";
import type { OutdatedName } from "./relations.ts";

export const OUTDATED_NAME: Check = {
  rule: "outdated-name",
  run: (view) => {
    const all = FIGURE_KINDS.flatMap((measure) => view.of(measure));
    const remembered = new Map<string, readonly OutdatedName[]>();
    const namesIn = (f: PlacedFigure): readonly OutdatedName[] => {
      const key = `${f.placeAsWritten}|${f.nameAsWritten}`;
      const known = remembered.get(key) ?? view.outdated.filter((o) => isNamed(o, f));
      remembered.set(key, known);
      return known;
    };
    const findings = all.flatMap((f) =>
      namesIn(f)
        .filter((o) => startDate(f.period) > o.validUntil)
        .map((o) => finding(f, o)),
    );
    return { compared: all.length, findings };
  },
};

/** 全县公共财政预算收入 ends in the old name; 新农民人均纯收入水平 does not. */
const isNamed = ({ of, name, now }: OutdatedName, f: PlacedFigure): boolean => {
  const written = of === "place" ? f.placeAsWritten : f.nameAsWritten;
  // Where the new name ends in the old one (大白沙镇 for 白沙镇), the new one is not the old.
  return written.endsWith(name) && !(now.endsWith(name) && written.endsWith(now));
};

const finding = (f: PlacedFigure, { name, now, validUntil }: OutdatedName): Finding => ({
  rule: "outdated-name",
  severity: "info",
  message: {
    zh: `“${name}”的名称用到 ${validUntil} 为止，现为“${now}”；${numberOf(f).zh}在此之后。`,
    en: `“${name}” was the name until ${validUntil} and is now “${now}”; ${numberOf(f).en} is later.`,
  },
  by: { value: "0", unit: f.baseUnit },
  numbers: [linked(f.value, f.baseUnit, [f]), { value: "0", unit: now, figureIds: [] }],
});
