/** A firm's latest year and what it scores by it. */
import { compare, type DecimalText, type Item } from "@xushi/core";
import { XUCHUAN_PER_MU, XUCHUAN_PER_MU_SMALL } from "../per-mu-schemes.ts";
import { type PerMuClass, perMuClasses, perMuScore } from "../per-mu-score.ts";
import type { ENTERPRISE_FIELDS } from "./fields.ts";
import type { EnterpriseStage } from "./stages.ts";

export type Enterprise = Item<typeof ENTERPRISE_FIELDS, EnterpriseStage>;

export const isGone = ({ stage }: Enterprise): boolean => stage === "closed" || stage === "moved";
export const isAboveScale = ({ stage, pausedFrom }: Enterprise): boolean =>
  stage === "aboveScale" || pausedFrom === "aboveScale";

type Metrics = NonNullable<Enterprise["values"]["metrics"]>[number];

export const latestYear = ({ values }: Enterprise): Metrics | undefined =>
  (values.metrics ?? [])
    .filter(({ year }) => year !== undefined)
    .sort((a, b) => compare(b.year ?? "0", a.year ?? "0"))[0];

export const scoreOf = (firm: Enterprise): DecimalText | undefined =>
  perMuScore(isAboveScale(firm) ? XUCHUAN_PER_MU : XUCHUAN_PER_MU_SMALL, latestYear(firm) ?? {});

/** The classes of all firms together, above and below scale apart: a workshop is not held against a plant. */
export const yieldClasses = (firms: readonly Enterprise[]): ReadonlyMap<string, PerMuClass> => {
  const entries = (group: readonly Enterprise[]) =>
    group.map((firm) => ({ id: firm.id, score: scoreOf(firm), exempt: firm.values.exemption !== undefined }));
  const there = firms.filter((firm) => !isGone(firm));
  return new Map([
    ...perMuClasses(entries(there.filter(isAboveScale))),
    ...perMuClasses(entries(there.filter((firm) => !isAboveScale(firm)))),
  ]);
};
