import type { Light, Text, ClockReading as WireReading } from "@xushi/contract";
import type { ClockReading } from "@xushi/core";

const GAP_UNITS = { 百分点: "pp", 天: "days", 工作日: "days", 位: "unit" } as const;

/** A reading as it travels. A missing report has a tone of its own, since nothing is known to be wrong. */
export const wireReading = (reading: ClockReading, ruleTitle: Text): WireReading => ({
  expected: reading.expected,
  expectedShare: reading.expectedShare,
  actual: reading.actual,
  completion: reading.completion,
  gap: reading.gap,
  gapUnit: GAP_UNITS[reading.unit],
  light: lightOf(reading),
  rule: { id: reading.rule.id, version: reading.rule.version, title: { ...ruleTitle } },
  why: whyOf(reading, ruleTitle),
  through: reading.periodId === null ? null : reading.at,
});

const lightOf = ({ light, state }: ClockReading): Light => {
  const tone = state === "missing" ? "missing" : light.tone;
  return { id: `${tone}-${light.colour}`, tone, colour: light.colour, word: { ...light.word } };
};

/** The arithmetic, and what follows from it where the rule says so. People know the rule by its title. */
const whyOf = ({ why, note, consequence, state, rule }: ClockReading, title: Text): Text => {
  const id = `${rule.id} ${rule.version}`;
  const remark = state === "read" && note !== null ? note : { zh: "", en: "" };
  const after = consequence === null ? { zh: "", en: "" } : { zh: consequence, en: consequence };
  return {
    zh: [why.text.zh.replace(id, title.zh), remark.zh, after.zh].filter((s) => s !== "").join(""),
    en: [why.text.en.replace(id, title.en), remark.en, after.en].filter((s) => s !== "").join(" "),
  };
};
