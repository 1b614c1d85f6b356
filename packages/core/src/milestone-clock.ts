/** The clock of a project: nodes with due dates, read in days late, and investment earned against planned. */
import { type ClockReading, type LightRules, lightOf } from "./clock-reading.ts";
import { type DecimalText, div, isZero, mul, toPlain } from "./decimal.ts";
import type { Measurements } from "./light-rule.ts";
import { daysBetween, formatDate, type LocalDate } from "./plain-date.ts";
import type { Bilingual } from "./text.ts";

export type ProjectMilestone = {
  readonly name: string;
  readonly due: LocalDate;
  readonly reachedOn: LocalDate | null;
};

export type MilestoneClockInput = {
  readonly milestones: readonly ProjectMilestone[];
  readonly asOf: LocalDate;
  readonly lightRule: LightRules;
  /** Investment that was planned by `asOf` and that is done, 元: earned against planned. */
  readonly investment?: { readonly planned: DecimalText; readonly done: DecimalText };
  readonly also?: Measurements;
};

/**
 * Days late is that of the node that holds the project up: the longest overdue one still open. A node reached late
 * no longer counts, since the project has moved on. Nothing overdue is 0, however far off the next node is.
 * What was reached after `asOf` had not been reached then.
 */
export const readMilestones = (input: MilestoneClockInput): ClockReading => {
  const { milestones, asOf } = input;
  const open = milestones.filter((m) => m.reachedOn === null || m.reachedOn > asOf);
  const overdue = open.filter((m) => m.due < asOf).sort((a, b) => (a.due < b.due ? -1 : 1))[0];
  const late = overdue === undefined ? 0 : daysBetween(overdue.due, asOf);
  const ofAll = (count: number): DecimalText => toPlain(div(count * 100, milestones.length, 10));
  const dueCount = milestones.filter((m) => m.due <= asOf).length;
  const reachedCount = milestones.length - open.length;
  const earned = earnedRatio(input.investment);
  const seen: Measurements = { "days-late": late, ...earned, ...input.also };
  const { light, rule, consequence, note } = lightOf(input.lightRule, seen, asOf);
  const isEmpty = milestones.length === 0;
  return {
    state: isEmpty ? "missing" : "read",
    basis: "milestones",
    at: asOf,
    periodId: null,
    expected: String(dueCount),
    actual: String(reachedCount),
    expectedShare: isEmpty ? null : ofAll(dueCount),
    completion: isEmpty ? null : ofAll(reachedCount),
    gap: isEmpty ? null : String(-late),
    unit: "天",
    light,
    rule,
    consequence,
    note,
    why: {
      steps: [
        { label: { zh: "应完成节点", en: "Nodes due" }, value: String(dueCount), unit: "个" },
        { label: { zh: "已完成节点", en: "Nodes reached" }, value: String(reachedCount), unit: "个" },
        { label: { zh: "逾期", en: "Late" }, value: String(late), unit: "天" },
      ],
      text: whyText(overdue, open, late),
    },
  };
};

const earnedRatio = (investment: MilestoneClockInput["investment"]): Measurements =>
  investment === undefined || isZero(investment.planned)
    ? {}
    : { "schedule-ratio": div(mul(investment.done, 100), investment.planned) };

const whyText = (
  overdue: ProjectMilestone | undefined,
  open: readonly ProjectMilestone[],
  late: number,
): Bilingual => {
  if (overdue !== undefined)
    return {
      zh: `“${overdue.name}”应于${formatDate(overdue.due, "zh")}完成，已逾期${late}天。`,
      en: `“${overdue.name}” was due on ${formatDate(overdue.due, "en")}, ${late} days late.`,
    };
  const next = [...open].sort((a, b) => (a.due < b.due ? -1 : 1))[0];
  return next === undefined
    ? { zh: "节点已全部完成。", en: "All nodes are reached." }
    : {
        zh: `下一节点“${next.name}”，${formatDate(next.due, "zh")}到期。`,
        en: `Next node “${next.name}” is due on ${formatDate(next.due, "en")}.`,
      };
};
