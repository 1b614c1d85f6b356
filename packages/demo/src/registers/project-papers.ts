/** Permits, codes, problems and ceremonies of a project. */
import { addDays, daysBetween, type LocalDate, monthOf, yearOf } from "@xushi/core";
import { earlier } from "./draw.ts";
import type { Loose } from "./life.ts";
import { paper } from "./papers.ts";
import type { ProjectPlan } from "./project-plans.ts";

const APPROVED_LAST = ["approval", "land", "planning", "environment", "construction"] as const;

/** The day a permit was granted: one after the other before the start. */
export const permitsOf = ({ entered, draw, i }: ProjectPlan, today: LocalDate): readonly Loose[] => {
  const from = entered.preparing as LocalDate;
  const until = entered.started ?? today;
  const granted = entered.started === undefined ? draw.whole(1, 4) : APPROVED_LAST.length;
  const step = Math.max(1, Math.floor(daysBetween(from, until) / 6));
  return APPROVED_LAST.map((kind, at) =>
    at < granted
      ? {
          kind,
          number: `序${kind === "approval" ? "发改备" : "审"}〔${yearOf(from)}〕${i * 5 + at + 1}号`,
          grantedOn: earlier(addDays(from, step * (at + 1)), until),
          file: paper("手续批复"),
        }
      : { kind, expected: addDays(today, 20 * (at + 1)) },
  );
};

/** `YYMM-RRRRRR-DD-TT-NNNNNC` of the month in which it was filed. */
export const codeOf = ({ i, entered }: ProjectPlan): string => {
  const filed = addDays(entered.preparing as LocalDate, 10);
  return `${filed.slice(2, 4)}${filed.slice(5, 7)}-349924-04-01-${String(10_000 + i * 37)}${i % 10}`;
};

const PROBLEMS = [
  ["用地指标尚未落实，影响后续供地", "office:land"],
  ["10千伏线路迁改未完成", "office:industry"],
  ["施工便道受阻，群众工作待做", "office:housing"],
  ["环评补充材料待审", "office:environment"],
  ["项目资本金到位慢", "office:finance"],
] as const;

export const problemsOf = (plan: ProjectPlan, today: LocalDate): readonly Loose[] | undefined => {
  const { draw, i } = plan;
  if (!draw.chance(0.32)) return undefined;
  const [text, owner] = PROBLEMS[i % PROBLEMS.length] as (typeof PROBLEMS)[number];
  const deadline = addDays(today, draw.whole(-40, 45));
  const isSolved = draw.chance(0.35);
  const row = { text, owner, needsCoordination: draw.chance(0.5), deadline };
  return [isSolved ? { ...row, solvedOn: earlier(deadline, today), outcome: "已协调解决。" } : row];
};

const VISIBLE = ["levelling", "piling", "foundation", "structure", "topped", "fitting", "equipment"] as const;
export const visibleOf = ({ entered }: ProjectPlan, share: number): string | undefined => {
  if (entered.finished !== undefined) return "finished";
  if (entered.started === undefined) return entered.preparing === undefined ? undefined : "preparing";
  return VISIBLE[Math.min(VISIBLE.length - 1, 1 + Math.floor(share * 6.5))];
};

/** 集中开工: a day in each quarter. Who was on the list took part, whether or not anything was built afterwards. */
export const ceremonyOf = ({ plannedStart, i }: ProjectPlan, today: LocalDate): Loose => {
  if (plannedStart === null || yearOf(plannedStart) !== yearOf(today) || i % 3 === 0) return {};
  const quarter = Math.floor((monthOf(plannedStart) - 1) / 3);
  const on = `${yearOf(today)}-${["02-20", "04-28", "07-28", "10-26"][quarter]}`;
  return on > today ? {} : { startBatch: `${yearOf(today)}年第${"一二三四"[quarter]}批`, startBatchOn: on };
};
