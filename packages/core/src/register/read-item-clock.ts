/** An item held against the one clock that indicators and cases are read by. */
import type { ClockReading, LightRules } from "../clock-reading.ts";
import { readDeadline } from "../deadline.ts";
import { type DecimalText, div, mul, toPlain } from "../decimal.ts";
import { type ProjectMilestone, readMilestones } from "../milestone-clock.ts";
import { cumulative, year } from "../period.ts";
import { type LocalDate, localDate, monthOf, yearOf } from "../plain-date.ts";
import { readClock } from "../read-clock.ts";
import type { Asked, Item } from "./item.ts";
import type { ItemClock, Register } from "./register.ts";

type Loose = Readonly<Record<string, unknown>>;
type ReadOf<K extends ItemClock["kind"]> = (
  clock: Extract<ItemClock, { kind: K }>,
  values: Loose,
  asked: Asked,
  lightRule: LightRules,
) => ClockReading | null;

/** `null`: the register has no clock, or the item holds nothing to read: no nodes, no plan, no deadline. */
export const readItemClock = (
  { clock }: Pick<Register, "clock">,
  item: Pick<Item, "values">,
  asked: Asked,
  rulesOf: (id: string) => LightRules,
): ClockReading | null => {
  if (clock === undefined) return null;
  const rules = rulesOf(clock.lightRule);
  switch (clock.kind) {
    case "milestones":
      return ofMilestones(clock, item.values, asked, rules);
    case "amount":
      return ofAmount(clock, item.values, asked, rules);
    case "deadline":
      return ofDeadline(clock, item.values, asked, rules);
  }
};

const ofMilestones: ReadOf<"milestones"> = (clock, values, { asOf }, lightRule) => {
  const milestones = milestonesIn(values[clock.group]);
  if (milestones.length === 0) return null;
  const { plan, done } = clock.investment ?? {};
  const investment =
    plan === undefined || done === undefined || values[plan] === undefined
      ? {}
      : {
          investment: { planned: dueOf(values[plan] as string, asOf), done: (values[done] as string) ?? "0" },
        };
  return readMilestones({ milestones, asOf, lightRule, ...investment });
};

/** Of a year's plan in equal months: October has ten twelfths due. */
const dueOf = (plan: DecimalText, asOf: LocalDate): DecimalText => toPlain(div(mul(plan, monthOf(asOf)), 12));

/** Nodes without a day are plans that nobody made yet: they are not read. */
export const milestonesIn = (group: unknown): readonly ProjectMilestone[] =>
  (Array.isArray(group) ? (group as readonly Loose[]) : [])
    .filter((row) => typeof row.due === "string")
    .map((row) => ({
      name: String(row.name ?? ""),
      due: row.due as LocalDate,
      reachedOn: (row.reachedOn as LocalDate | undefined) ?? null,
    }));

const ofAmount: ReadOf<"amount"> = (clock, values, { asOf }, lightRule) => {
  const plan = values[clock.plan];
  if (typeof plan !== "string") return null;
  const done = values[clock.done];
  const soFar = cumulative(yearOf(asOf), monthOf(asOf));
  return readClock({
    target: {
      periodId: year(yearOf(asOf)).id,
      kind: "amount",
      value: plan,
      direction: "higher",
      curve: { kind: "linear" },
    },
    actual: typeof done === "string" ? { periodId: soFar.id, value: done } : null,
    asOf,
    lightRule,
  });
};

const ofDeadline: ReadOf<"deadline"> = (clock, values, { asOf, calendar }, lightRule) => {
  const due = values[clock.due];
  if (typeof due !== "string") return null;
  const done = values[clock.done];
  return readDeadline({
    received: localDate(String(values[clock.from] ?? due)),
    due: localDate(due),
    doneOn: typeof done === "string" ? localDate(done) : null,
    asOf,
    unit: clock.days,
    calendar,
    lightRule,
  });
};
