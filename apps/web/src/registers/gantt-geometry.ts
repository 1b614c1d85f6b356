/** Where the Gantt chart puts things, in pixels from its left edge. Pure; the picture draws what it says. */
import type { Register, RegisterItem } from "@xushi/contract";
import {
  addDays,
  addMonths,
  daysBetween,
  type LocalDate,
  localDate,
  monthOf,
  parseLocalDate,
  yearOf,
} from "@xushi/core";
import type { Zoom } from "./list-state.ts";

export type GanttTick = {
  readonly x: number;
  readonly name: string;
  readonly due: string;
  readonly reachedOn: string | null;
};
export type GanttRow = {
  /** From the planned start to the planned end. */
  readonly plan: {
    readonly x: number;
    readonly width: number;
    readonly start: string;
    readonly end: string;
  } | null;
  /** What has really passed: from its first step to its end, or to today while it goes on. */
  readonly actual: { readonly x: number; readonly width: number; readonly isOpen: boolean } | null;
  readonly ticks: readonly GanttTick[];
};
export type GanttScale = {
  readonly from: LocalDate;
  readonly width: number;
  readonly today: number;
  /** One a month or a quarter; a year's first carries the year. */
  readonly steps: readonly {
    readonly x: number;
    readonly width: number;
    readonly month: number;
    readonly year: number;
  }[];
};

const STEP_MONTHS: Record<Zoom, number> = { month: 1, quarter: 3 };
const PER_DAY: Record<Zoom, number> = { month: 1.6, quarter: 0.55 };
/** A plan of eighty years is a typing error: the chart shows no more than this, around today. */
const MOST_DAYS = 366 * 8;

type Item = Pick<RegisterItem, "values" | "entered" | "stage">;
type Shape = Pick<Register, "span" | "milestones" | "stages" | "first">;

const dayIn = (value: unknown): LocalDate | null =>
  typeof value === "string" ? (parseLocalDate(value) ?? null) : null;

const nodesOf = ({ milestones }: Shape, { values }: Item) =>
  (milestones !== null && Array.isArray(values[milestones])
    ? (values[milestones] as readonly Record<string, unknown>[])
    : []
  ).flatMap((row) => {
    const due = dayIn(row.due);
    return due === null ? [] : [{ name: String(row.name ?? ""), due, reachedOn: dayIn(row.reachedOn) }];
  });

const planOf = (shape: Shape, item: Item) => {
  const nodes = nodesOf(shape, item)
    .map((node) => node.due)
    .toSorted();
  const start = dayIn(shape.span === null ? undefined : item.values[shape.span.start]) ?? nodes[0] ?? null;
  const end = dayIn(shape.span === null ? undefined : item.values[shape.span.end]) ?? nodes.at(-1) ?? null;
  return start === null || end === null || end < start ? null : { start, end };
};

/** Steps of work after the first: a lead that lay in a drawer for a year is no work done. */
const actualOf = ({ stages, first }: Shape, { entered, stage }: Item, asOf: LocalDate) => {
  const kindOf = (id: string) => stages.find((s) => s.id === id)?.kind;
  const days = (kinds: readonly string[]) =>
    Object.entries(entered)
      .filter(([id]) => id !== first && kinds.includes(kindOf(id) ?? ""))
      .flatMap(([, day]) => dayIn(day) ?? [])
      .toSorted();
  const start = days(["work", "paused", "done"])[0];
  if (start === undefined || start > asOf) return null;
  const isOver = kindOf(stage) === "done" || kindOf(stage) === "ended";
  const end = isOver ? (dayIn(entered[stage]) ?? asOf) : asOf;
  return { start, end: [start, end].toSorted()[1] ?? end, isOpen: !isOver };
};

/** Whole months, from the first day of any row to the last, always with today in it. */
export const ganttScale = (shape: Shape, items: readonly Item[], asOf: LocalDate, zoom: Zoom): GanttScale => {
  const days = items.flatMap((item) => {
    const plan = planOf(shape, item);
    const actual = actualOf(shape, item, asOf);
    return [plan?.start, plan?.end, actual?.start, ...nodesOf(shape, item).map((n) => n.due)].flatMap(
      (d) => d ?? [],
    );
  });
  const near = days.filter((day) => Math.abs(daysBetween(asOf, day)) <= MOST_DAYS / 2);
  const low = [...near, asOf].toSorted()[0] ?? asOf;
  const high = [...near, asOf].toSorted().at(-1) ?? asOf;
  const length = STEP_MONTHS[zoom];
  const from = localDate(`${yearOf(low)}-${two(Math.floor((monthOf(low) - 1) / length) * length + 1)}-01`);
  const steps: { x: number; width: number; month: number; year: number }[] = [];
  let day = from;
  while (day <= high || steps.length * length < 12) {
    const next = addMonths(day, length);
    steps.push({
      x: daysBetween(from, day) * PER_DAY[zoom],
      width: daysBetween(day, next) * PER_DAY[zoom],
      month: monthOf(day),
      year: yearOf(day),
    });
    day = next;
  }
  return {
    from,
    width: daysBetween(from, day) * PER_DAY[zoom],
    today: daysBetween(from, asOf) * PER_DAY[zoom],
    steps,
  };
};

const two = (n: number): string => String(n).padStart(2, "0");

export const ganttRow = (
  shape: Shape,
  item: Item,
  { from, width }: Pick<GanttScale, "from" | "width">,
  asOf: LocalDate,
  zoom: Zoom,
): GanttRow => {
  const at = (day: LocalDate) => Math.min(width, Math.max(0, daysBetween(from, day) * PER_DAY[zoom]));
  const bar = (start: LocalDate, end: LocalDate) => ({
    x: at(start),
    width: Math.max(2, at(addDays(end, 1)) - at(start)),
  });
  const plan = planOf(shape, item);
  const actual = actualOf(shape, item, asOf);
  return {
    plan: plan === null ? null : { ...bar(plan.start, plan.end), ...plan },
    actual: actual === null ? null : { ...bar(actual.start, actual.end), isOpen: actual.isOpen },
    ticks: nodesOf(shape, item).map((node) => ({ ...node, x: at(node.due) })),
  };
};

/** Whether there is anything to draw a bar from. */
export const hasGantt = ({ span, milestones }: Pick<Register, "span" | "milestones">): boolean =>
  span !== null || milestones !== null;
