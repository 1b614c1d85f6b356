import type { Finding } from "@xushi/contract";
import { abs, compare, ledgerValue, slackOf, sub, unitFits } from "@xushi/core";
import type { TargetRow } from "@xushi/ledger";
import { shown } from "../reading/shown.ts";
import { faceUnit, type Held, type Placed } from "./held.ts";

/** A promise in the text against the one that the ledger holds for the same indicator, place and period. */
export const againstHeldTarget = (placed: Placed, held: Held): Finding[] => {
  const { row, slots, kind, indicator } = placed;
  if (slots.modality.value !== "target" || !unitFits(kind, row.unit, indicator)) return [];
  const target = held.targets.find((t) => isSamePromise(t, placed));
  if (target === undefined) return [];
  const unit = faceUnit(placed);
  const own = ledgerValue(kind, row.value, row.unit, indicator);
  const isSame = compare(abs(sub(own, target.value)), slackOf(row.quote, row.unitAsWritten)) <= 0;
  const [mine, theirs] = [shown(own, unit), shown(target.value, unit)];
  const ref = { observationId: null, targetId: target.id };
  if (isSame)
    return [
      {
        code: "same",
        severity: "info",
        message: { zh: `台账中已有同一目标 ${theirs}。`, en: `The ledger holds the same target: ${theirs}.` },
        ...ref,
      },
    ];
  return [
    {
      code: "target-differs",
      severity: "warn",
      message: {
        zh: `台账中的目标为 ${theirs}，本文为 ${mine}。入账会成为新的一版，旧版保留。`,
        en: `The ledger's target is ${theirs}; this text says ${mine}. Accepting it makes a new version and keeps the old.`,
      },
      ...ref,
    },
  ];
};

const isSamePromise = (t: TargetRow, { row, kind, indicator, orgUnitId, periodId }: Placed): boolean =>
  t.id !== row.targetId &&
  t.indicatorId === indicator.id &&
  t.orgUnitId === orgUnitId &&
  t.periodId === periodId &&
  FACES[kind].includes(t.kind);

const FACES: Readonly<Record<Placed["kind"], readonly TargetRow["kind"][]>> = {
  level: ["amount", "count", "level", "range"],
  growth: ["growth"],
  rank: ["rank"],
  delta: [],
  completion: [],
};
