import type { PlannedTarget, PlanRow } from "@xushi/contract";
import {
  amount,
  type DecimalText,
  div,
  fromBase,
  isZero,
  mul,
  type PlanCurve,
  type PlanCurveKind,
  parseAmount,
  parseLocalDate,
  parseUnit,
  readWritten,
  sum,
  toFixed,
  toPlain,
} from "@xushi/core";

/** One target as it is being written: everything as typed, in the unit that the office writes. */
export type TargetDraft = {
  readonly value: string;
  readonly valueMax: string;
  /** "" for none. */
  readonly ownerId: string;
  readonly curve: PlanCurveKind;
  /** Twelve shares in per cent of a seasonal curve. */
  readonly shares: readonly string[];
  /** Twelve tasks, in the displayed unit. */
  readonly tasks: readonly string[];
  readonly nodes: readonly NodeDraft[];
  /** A day a line. */
  readonly dates: string;
  readonly start: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly reason: string;
};

export type NodeDraft = { readonly name: string; readonly date: string; readonly share: string };

const MONTHS = Array.from({ length: 12 }, (_, m) => m);

export const written = (value: DecimalText | null, displayUnit: string): string =>
  value === null ? "" : toPlain(fromBase(value, parseUnit(displayUnit)));

/** A row of the plan opened for writing. */
export const draftOf = (row: PlanRow): TargetDraft => {
  const curve = row.curve as PlanCurve;
  const paced = curve.kind === "increment" ? curve.pace : curve;
  return {
    value: written(row.value, row.displayUnit),
    valueMax: written(row.valueMax, row.displayUnit),
    ownerId: row.ownerId ?? "",
    curve: curve.kind,
    shares: paced.kind === "seasonal" ? sharesOf(paced.weights) : MONTHS.map(() => ""),
    tasks:
      curve.kind === "monthly-tasks"
        ? curve.amounts.map((task) => written(task, row.displayUnit))
        : MONTHS.map(() => ""),
    nodes: paced.kind === "milestones" ? paced.milestones.map((m) => nodeOf(m, row.value)) : [],
    dates: curve.kind === "due-dates" ? curve.dates.join("\n") : "",
    start: curve.kind === "increment" ? written(curve.start, row.displayUnit) : "",
    parts: Object.fromEntries(row.parts.map((p) => [p.orgUnitId, written(p.value, row.displayUnit)])),
    reason: "",
  };
};

/** Weights of any scale as per cent of the year, two decimals: what a person can read and change. */
export const sharesOf = (weights: readonly DecimalText[]): string[] => {
  const total = sum(weights);
  return weights.map((w) => (isZero(total) ? "" : toFixed(div(mul(w, 100), total), 2)));
};

const nodeOf = (
  m: { readonly date: string; readonly share?: string; readonly amount?: string; readonly name?: string },
  whole: string | null,
): NodeDraft => {
  const share =
    m.share ?? (m.amount === undefined || whole === null || isZero(whole) ? "0" : div(m.amount, whole, 10));
  return { name: m.name ?? "", date: m.date, share: toPlain(mul(share, 100)) };
};

/**
 * The curve that the draft draws; `undefined` where a number or a day of it cannot be read yet. One whose fields nobody touched is
 * the row's own: shares rounded for reading must not change a curve by being looked at.
 */
export const curveOf = (draft: TargetDraft, row: PlanRow): PlanCurve | undefined => {
  const own = row.curve as PlanCurve;
  if (own.kind === draft.curve && isUntouched(draft, draftOf(row))) return own;
  switch (draft.curve) {
    case "seasonal":
      return seasonal(draft.shares);
    case "monthly-tasks": {
      const amounts = draft.tasks.map((task) => readWritten(task, row.displayUnit));
      return amounts.every((a) => a !== undefined) ? { kind: "monthly-tasks", amounts } : undefined;
    }
    case "milestones":
      return milestones(draft.nodes);
    case "due-dates": {
      const dates = draft.dates
        .split(/[\s,，、；;]+/u)
        .filter((d) => d !== "")
        .map((d) => parseLocalDate(d));
      return dates.every((d) => d !== undefined) ? { kind: "due-dates", dates } : undefined;
    }
    case "increment": {
      const start = readWritten(draft.start, row.displayUnit);
      const pace = own.kind === "increment" ? own.pace : ({ kind: "linear" } as const);
      return start === undefined ? undefined : { kind: "increment", start, pace };
    }
    default:
      return { kind: draft.curve };
  }
};

const isUntouched = (a: TargetDraft, b: TargetDraft): boolean =>
  (["shares", "tasks", "nodes", "dates", "start"] as const).every(
    (field) => JSON.stringify(a[field]) === JSON.stringify(b[field]),
  );

const seasonal = (shares: readonly string[]): PlanCurve | undefined => {
  const weights = shares.map((s) => readWritten(s, "%"));
  return weights.every((w) => w !== undefined) ? { kind: "seasonal", weights } : undefined;
};

const milestones = (nodes: readonly NodeDraft[]): PlanCurve | undefined => {
  const made = nodes.map(({ name, date, share }) => {
    const [on, part] = [parseLocalDate(date), readWritten(share, "%")];
    if (on === undefined || part === undefined) return undefined;
    return { date: on, share: toPlain(div(part, 100)), ...(name.trim() === "" ? {} : { name: name.trim() }) };
  });
  return made.length > 0 && made.every((m) => m !== undefined)
    ? { kind: "milestones", milestones: made }
    : undefined;
};

/** The first field of a draft that cannot be read; `null`: it can be sent. */
export const unreadable = (
  draft: TargetDraft,
  row: PlanRow,
): "value" | "valueMax" | "curve" | "parts" | null => {
  if (draft.value.trim() !== "" || row.value !== null || !hasParts(draft)) {
    if (readWritten(draft.value, row.displayUnit) === undefined) return "value";
    if (row.kind === "range" && readWritten(draft.valueMax, row.displayUnit) === undefined) return "valueMax";
    if (curveOf(draft, row) === undefined) return "curve";
  }
  return badParts(draft, row).length > 0 ? "parts" : null;
};

const hasParts = (draft: TargetDraft): boolean =>
  Object.values(draft.parts).some((text) => text.trim() !== "");

/** Parts whose number cannot be read; an empty one is none. */
export const badParts = (draft: TargetDraft, { displayUnit }: PlanRow): string[] =>
  Object.entries(draft.parts).flatMap(([id, text]) =>
    text.trim() !== "" && readWritten(text, displayUnit) === undefined ? [id] : [],
  );

/** What of a draft is new: the target itself if anything of it changed, and each part whose value did. */
export const changesOf = (draft: TargetDraft, row: PlanRow, orgUnitId: string): PlannedTarget[] => {
  const { indicatorId, kind, displayUnit } = row;
  const value = readWritten(draft.value, displayUnit);
  const curve = curveOf(draft, row);
  const own: PlannedTarget[] =
    value === undefined || curve === undefined || !isChanged(draft, row, value, curve)
      ? []
      : [
          {
            ...{ indicatorId, orgUnitId, kind, value, curve: curve as NonNullable<PlannedTarget["curve"]> },
            valueMax: kind === "range" ? (readWritten(draft.valueMax, displayUnit) ?? null) : null,
            ownerId: draft.ownerId === "" ? null : draft.ownerId,
            upon: row.version,
          },
        ];
  return [...own, ...partChanges(draft, row)];
};

const isChanged = (draft: TargetDraft, row: PlanRow, value: DecimalText, curve: PlanCurve): boolean =>
  row.value === null ||
  toPlain(amount(row.value)) !== value ||
  (row.kind === "range" && readWritten(draft.valueMax, row.displayUnit) !== row.valueMax) ||
  draft.ownerId !== (row.ownerId ?? "") ||
  JSON.stringify(curve) !== JSON.stringify(row.curve);

const partChanges = (draft: TargetDraft, row: PlanRow): PlannedTarget[] =>
  Object.entries(draft.parts).flatMap(([orgUnitId, text]) => {
    const value = text.trim() === "" ? undefined : readWritten(text, row.displayUnit);
    const part = row.parts.find((p) => p.orgUnitId === orgUnitId);
    const before = part?.value ?? null;
    if (value === undefined || (before !== null && toPlain(amount(before)) === value)) return [];
    const { indicatorId, kind } = row;
    return [{ indicatorId, orgUnitId, kind, value, valueMax: null, upon: part?.version ?? 0 }];
  });

/** Sum of what was typed into month fields, for the line below them; what cannot be read yet counts as nothing. */
export const sumOfMonths = (texts: readonly string[], unit: string): DecimalText =>
  toPlain(sum(texts.map((text) => parseAmount(readWritten(text, unit) ?? "0") ?? amount(0))));
