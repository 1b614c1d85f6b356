import type { PlanPart } from "@xushi/contract";
import {
  type DecimalText,
  isNegative,
  isZero,
  parseUnit,
  splitByWeight,
  splitEqually,
  splitStep,
} from "@xushi/core";
import { useTranslation } from "react-i18next";

type SplitActsProps = {
  /** Those that get a part without anybody saying so. */
  readonly places: readonly PlanPart[];
  readonly whole: DecimalText | null;
  readonly unit: string;
  readonly onDeal: (dealt: ReadonlyMap<string, DecimalText>) => void;
};

/** Deals the whole out down to the last digit: in equal parts, or as last year was. */
export function SplitActs({ places, whole, unit, onDeal }: SplitActsProps) {
  const { t } = useTranslation();
  const step = splitStep(parseUnit(unit));
  const weights = weightsOf(places);
  const deal = (dealt: ReadonlyMap<string, DecimalText> | null) => dealt !== null && onDeal(dealt);
  return (
    <span className="split-acts no-print">
      <button
        type="button"
        className="act"
        disabled={whole === null}
        onClick={() => {
          const ids = places.map((p) => p.orgUnitId);
          if (whole !== null) deal(splitEqually(whole, ids, step));
        }}
      >
        {t("plan.splitEqually")}
      </button>
      <button
        type="button"
        className="act"
        disabled={whole === null || weights.every(({ weight }) => isZero(weight))}
        onClick={() => whole !== null && deal(splitByWeight(whole, weights, step))}
      >
        {t("plan.splitByLastYear")}
      </button>
    </span>
  );
}

/** Last year's values; a fall below zero (a profit that was a loss) is no share of anything. */
const weightsOf = (parts: readonly PlanPart[]) =>
  parts.map(({ orgUnitId, lastYear }) => ({
    id: orgUnitId,
    weight: lastYear === null || isNegative(lastYear) ? "0" : lastYear,
  }));
