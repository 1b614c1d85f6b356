/**
 * 督查: what an authorised body does with one matter at one unit, and how the unit may object. 政府督查工作条例 Arts. 7, 11,
 * 14–17: the conclusion goes to the unit inspected; within 30 days it may ask for a review, which is decided within 30 days.
 */
import { addDays, type LocalDate } from "./plain-date.ts";

/** 综合督查 · 专项督查 · 事件调查 · 日常督办 · 线索核查 (Art. 14) */
export const INSPECTION_KINDS = ["general", "special", "incident", "follow-up", "lead"] as const;
export type InspectionKind = (typeof INSPECTION_KINDS)[number];

export const INSPECTION_STEPS = ["conclusion", "objection", "decision"] as const;
export type InspectionStepKind = (typeof INSPECTION_STEPS)[number];

export type InspectionStep = {
  readonly kind: InspectionStepKind;
  readonly on: LocalDate;
  /** Of a decision: whether the objection was upheld. */
  readonly upheld: boolean | null;
};

/** Natural days, from the day after the event. The regulation's own; another could be set for bodies of other kinds. */
export type InspectionWindows = { readonly objectionDays: number; readonly decisionDays: number };
export const REGULATION_WINDOWS: InspectionWindows = { objectionDays: 30, decisionDays: 30 };

export type InspectionState =
  | { readonly state: "open" }
  /** 可提出异议 until `due`. */
  | { readonly state: "objectable"; readonly due: LocalDate }
  /** 异议办理中; `late` once the day has passed. */
  | { readonly state: "under-review"; readonly due: LocalDate; readonly late: boolean }
  /** The conclusion stands: nobody objected in time, or the objection was not upheld. */
  | { readonly state: "final" }
  /** 结论撤回重查: the objection was upheld, and a new conclusion is owed. */
  | { readonly state: "reopened" };

export const inspectionState = (
  steps: readonly InspectionStep[],
  today: LocalDate,
  windows: InspectionWindows = REGULATION_WINDOWS,
): InspectionState => {
  const last = steps.at(-1);
  if (last === undefined) return { state: "open" };
  if (last.kind === "conclusion") {
    const due = addDays(last.on, windows.objectionDays);
    return today <= due ? { state: "objectable", due } : { state: "final" };
  }
  if (last.kind === "objection") {
    const due = addDays(last.on, windows.decisionDays);
    return { state: "under-review", due, late: today > due };
  }
  return last.upheld === true ? { state: "reopened" } : { state: "final" };
};

/** Why a step cannot be taken now; `null` when it can. */
export type StepRefusal =
  | "concluded-already"
  | "nothing-to-object-to"
  | "objection-too-late"
  | "nothing-to-decide";

/** A late decision is still owed; a late objection is not heard (Art. 17). */
export const refuseStep = (
  steps: readonly InspectionStep[],
  wanted: InspectionStepKind,
  on: LocalDate,
  windows: InspectionWindows = REGULATION_WINDOWS,
): StepRefusal | null => {
  const { state } = inspectionState(steps, on, windows);
  if (wanted === "conclusion") return state === "open" || state === "reopened" ? null : "concluded-already";
  if (wanted === "decision") return state === "under-review" ? null : "nothing-to-decide";
  if (state === "objectable") return null;
  return state === "final" && steps.at(-1)?.kind === "conclusion"
    ? "objection-too-late"
    : "nothing-to-object-to";
};
