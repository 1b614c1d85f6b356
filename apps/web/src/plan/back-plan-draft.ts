import { daysBetween, parseLocalDate } from "@xushi/core";
import type { TFunction } from "i18next";
import type { NodeDraft } from "./target-draft.ts";

export const NEW_NODE: NodeDraft = { name: "", date: "", share: "100" };

/** "31" from 30 November to 31 December; "" where one of them is no day yet. */
export const daysBeforeEnd = (end: string, day: string): string => {
  const [until, on] = [parseLocalDate(end), parseLocalDate(day)];
  return until === undefined || on === undefined ? "" : String(daysBetween(on, until));
};

/** A year counted back in quarters, to begin with: the last node is the end itself. */
export const USUAL_STEPS = (t: TFunction): readonly NodeDraft[] => [
  { name: t("plan.step.first"), date: "2026-04-01", share: "15" },
  { name: t("plan.step.half"), date: "2026-07-01", share: "50" },
  { name: t("plan.step.third"), date: "2026-10-01", share: "80" },
  { name: t("plan.step.end"), date: "2026-12-31", share: "100" },
];
