import type { IndicatorPage } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { amountText, oneDecimal } from "../number/format.ts";
import { useStepLabel } from "./use-step-label.ts";
import { actualOf, isGrowthOnly, unitOfPage } from "./year-rows.ts";

/** The month under the pointer in words, the latest reported one while there is none. */
export function ChartReadout({ page, hovered }: { page: IndicatorPage; hovered: number | null }) {
  const { t } = useTranslation();
  const label = useStepLabel();
  const unit = unitOfPage(page);
  const growthOnly = isGrowthOnly(page);
  const latest = page.steps.findLastIndex((s) => actualOf(s, growthOnly) !== null);
  const step = page.steps[hovered ?? latest];
  if (step === undefined) return null;
  const shown = (value: string | null | undefined) => (value == null ? "-" : amountText(value, unit));
  return (
    <p className="chart-readout">
      <b>{label(step)}</b>
      <span>
        {t("indicator.series.actual")} <b>{shown(actualOf(step, growthOnly)?.value)}</b>
      </span>
      <span>
        {t("indicator.series.plan")} {shown(step.plan)}
      </span>
      {!growthOnly && (
        <span>
          {t("indicator.series.lastYear")} {shown(step.lastYear)}
        </span>
      )}
      {!growthOnly && (
        <span>
          {t("indicator.yoy")} {step.growth === null ? "-" : `${oneDecimal(step.growth.value)} %`}
        </span>
      )}
    </p>
  );
}
