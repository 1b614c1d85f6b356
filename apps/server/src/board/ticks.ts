import type { BoardRow } from "@xushi/contract";
import { compare, div, isZero, type Milestone, mul, type PlanCurve, toPlain } from "@xushi/core";
import type { TargetRow } from "@xushi/ledger";

type Tick = BoardRow["ticks"][number];
type Planned = Pick<TargetRow, "curve" | "value">;

/** Marks on the strip: issued milestones, or the due dates of counted items. Steady curves need none. */
export const ticksOf = (target: Planned, completion: string | null): Tick[] => {
  const curve = target.curve as PlanCurve;
  const paced = curve.kind === "increment" ? curve.pace : curve;
  if (paced.kind === "milestones") return paced.milestones.map((m) => tick(m, target.value, completion));
  if (paced.kind === "due-dates") return dueTicks(paced.dates, target.value, completion);
  return [];
};

const tick = (m: Milestone, total: string, completion: string | null): Tick => {
  const share = m.amount === undefined ? percent(m.share ?? "0", "1") : percent(m.amount, total);
  return { on: m.date, share, label: m.name ?? "", done: reached(share, completion) };
};

/** Several items due on one day make one tick: 5 of 20 by the end of June. */
const dueTicks = (dates: readonly string[], total: string, completion: string | null): Tick[] => {
  const sorted = [...dates].sort();
  return [...new Set(sorted)].map((on) => {
    const count = sorted.filter((d) => d <= on).length;
    const share = percent(String(count), total);
    return { on, share, label: String(count), done: reached(share, completion) };
  });
};

const percent = (part: string, whole: string): string =>
  isZero(whole) ? "0" : toPlain(div(mul(part, 100), whole, 10));

const reached = (share: string, completion: string | null): boolean =>
  completion !== null && compare(completion, share) >= 0;
