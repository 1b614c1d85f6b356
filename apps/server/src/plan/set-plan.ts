import type { PlanDraft, Text } from "@xushi/contract";
import type { Refused as LedgerRefused } from "@xushi/ledger";
import type { Books } from "../county/books.ts";
import { unitName, type Vocabulary } from "../county/vocabulary.ts";
import { ofLedger } from "../http/ledger-refusal.ts";
import { done, type Outcome, type Refused, refused } from "../http/outcome.ts";
import { type PlanProblem, planProblems } from "./check-planned.ts";
import { mayPlan } from "./plan-row.ts";
import { planPeriod } from "./plan-year.ts";
import { plannedRows } from "./planned-rows.ts";

/** Sets targets, all or none, for one reason. A refusal names the row and the field, so that it is mended once. */
export const setPlan = async (
  books: Books,
  year: number,
  { reason, targets }: PlanDraft,
): Promise<Outcome<{ set: number }>> => {
  const period = planPeriod(year);
  const wrong = planProblems(targets, books.vocabulary, period);
  if (wrong.length > 0) return refuseRows(wrong, targets, books.vocabulary);
  const notYours = problemsOfRight(books, targets);
  if (notYours.length > 0) return refuseRows(notYours, targets, books.vocabulary);
  const rows = await plannedRows(books, period, reason, targets);
  const result = await books.county.setTargets(rows);
  if (result.ok) return done({ set: result.value.length });
  const bad = ledgerProblems(result);
  return bad.length > 0
    ? refuseRows(bad, targets, books.vocabulary)
    : ofLedger(result, "indicator.unknown", "");
};

type Targets = PlanDraft["targets"];

/** The database would forbid it too, but could not say which of a hundred rows it was. */
const problemsOfRight = (books: Books, targets: Targets): PlanProblem[] =>
  targets.flatMap((target, row) => {
    const indicator = books.vocabulary.indicators.get(target.indicatorId);
    if (indicator === undefined || mayPlan(books, indicator, target.orgUnitId)) return [];
    const found = `${unitName(books.vocabulary, target.orgUnitId)} ${indicator.name.zh}`;
    return [{ row, field: "right", found, expected: YOURS }];
  });

const YOURS: Text = {
  zh: "你的岗位可以定目标的单位和条线",
  en: "a unit and line that your posts may plan for",
};

type LedgerBad = {
  readonly row: number;
  readonly field: string;
  readonly found: string;
  readonly expected: string;
  readonly by?: string;
};

const ledgerProblems = ({ detail }: LedgerRefused): PlanProblem[] =>
  ((detail.bad ?? []) as readonly LedgerBad[]).map(({ row, field, found, expected, by }) =>
    field === "upon"
      ? { row, field: "upon", found: `第 ${found} 版`, expected: changedBy(by ?? "", expected) }
      : { row, field: "value", found: `${field} ${found}`, expected: { zh: expected, en: expected } },
  );

const changedBy = (person: string, version: string): Text => ({
  zh: `现在的第 ${version} 版（${person}刚改过，请先看看）`,
  en: `version ${version}, which ${person} has set since: look at it first`,
});

const FIELDS: Readonly<Record<PlanProblem["field"], Text>> = {
  indicator: { zh: "指标", en: "indicator" },
  place: { zh: "区域", en: "place" },
  kind: { zh: "目标类别", en: "kind" },
  value: { zh: "目标值", en: "target" },
  valueMax: { zh: "上限", en: "upper end" },
  owner: { zh: "责任单位", en: "owner" },
  curve: { zh: "序时计划", en: "plan curve" },
  upon: { zh: "版本", en: "version" },
  right: { zh: "权限", en: "right" },
};

const MOST_SAID = 3;

const refuseRows = (problems: readonly PlanProblem[], targets: Targets, v: Vocabulary): Refused => {
  const bad = problems.map((p) => ({ ...p, fieldName: FIELDS[p.field] }));
  const said = bad.slice(0, MOST_SAID).map(({ row, fieldName, found, expected }) => {
    const target = targets[row];
    const name = v.indicators.get(target?.indicatorId ?? "")?.name;
    const place = unitName(v, target?.orgUnitId ?? "");
    return {
      zh: `第 ${row + 1} 行${place}${name?.zh ?? ""}的${fieldName.zh}是“${found}”，应为${expected.zh}`,
      en: `row ${row + 1} (${place}, ${name?.en ?? ""}): ${fieldName.en} is "${found}", should be ${expected.en}`,
    };
  });
  const where = { zh: said.map((s) => s.zh).join("；"), en: said.map((s) => s.en).join("; ") };
  return refused("plan.bad-rows", { count: bad.length, where }, { bad });
};
