import type { Light } from "@xushi/contract";
import type { LocalDate } from "@xushi/core";
import type { ObservationRow, TargetRow } from "@xushi/ledger";
import { clockOf } from "../board/entry-clock.ts";
import { wireReading } from "../board/wire-reading.ts";
import type { CountyIndicator } from "../county/indicator-row.ts";
import type { Deps } from "../deps.ts";

export type TargetStanding = {
  readonly share: string | null;
  readonly gap: string | null;
  readonly light: Light | null;
};

const NONE: TargetStanding = { share: null, gap: null, light: null };

/** Of several targets of a place on one indicator the amount speaks of the year; a growth target has no share. */
const BY_KIND: readonly TargetRow["kind"][] = ["amount", "count", "level", "range", "growth"];

export type StandingInput = {
  readonly indicator: CountyIndicator;
  /** Of the place and indicator, in force on the day. */
  readonly targets: readonly TargetRow[];
  readonly level: ObservationRow | null;
  readonly growth: ObservationRow | null;
  readonly day: LocalDate;
  readonly schemeOf: Deps["schemeOf"];
};

/** 占全年 and 序时差 of one place on one indicator, read by the board's own clock at the period that is compared. */
export const targetStanding = (input: StandingInput): TargetStanding => {
  const { indicator, targets, level, growth, day, schemeOf } = input;
  const target = BY_KIND.flatMap((kind) => targets.find((t) => t.kind === kind) ?? [])[0];
  const actual = target?.kind === "growth" ? growth : level;
  if (target === undefined || actual === null) return NONE;
  if (actual.periodId.slice(8, 12) !== target.periodId.slice(8, 12)) return NONE;
  const lightRule = schemeOf(target.lightRuleId);
  const reading = wireReading(
    clockOf(
      { target, actual, growth: null, lastYear: null },
      { indicator, lightRule, asOf: day, due: null, reports: [], parentGrowth: null },
    ),
    lightRule[0].title,
  );
  return {
    share: reading.completion,
    gap: reading.gapUnit === "pp" ? reading.gap : null,
    light: reading.light,
  };
};
