import type { Finding } from "@xushi/contract";
import { contradicts, slackOf } from "@xushi/core";
import { shown } from "../reading/shown.ts";
import { faceUnit, type Placed } from "./held.ts";

/** One text that gives two values for the same thing: the headline says 31 %, the table 30.1 %. */
export const againstSameText = (placed: Placed, byKey: ReadonlyMap<string, readonly Placed[]>): Finding[] => {
  const others = byKey.get(keyOf(placed))?.slice(0, MOST) ?? [];
  const other = others.find((p) => p.row.id !== placed.row.id && disagree(p, placed));
  if (other === undefined) return [];
  const value = shown(other.row.value, faceUnit(other));
  return [
    {
      code: "differs",
      severity: "warn",
      message: {
        zh: `本文另一处为 ${value}（“${other.row.quote}”）。`,
        en: `Elsewhere this text says ${value} (“${other.row.quote}”).`,
      },
      observationId: null,
      targetId: null,
    },
  ];
};

/** A text that says one thing a thousand times is compared with its first few. */
const MOST = 50;

/** `\u0000` cannot stand in any of the parts. */
export const keyOf = ({ kind, slots, indicator, orgUnitId, periodId }: Placed): string =>
  [kind, slots.modality.value, indicator.id, orgUnitId, periodId].join("\u0000");

/** A rounded value does not contradict a finer one; bounds (超过, 近) do not contradict anything here. */
const disagree = (a: Placed, b: Placed): boolean => {
  if (a.row.unit !== b.row.unit || a.slots.bound.value !== "eq" || b.slots.bound.value !== "eq") return false;
  const [slackA, slackB] = [a, b].map(({ row }) => slackOf(row.quote, row.unitAsWritten));
  return contradicts(a.row.value, slackA ?? "0", b.row.value, slackB ?? "0");
};
