import type { IndicatorPage, YearStep } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { Amount } from "../number/amount.tsx";
import { GrowthNumber } from "../number/growth-number.tsx";
import { Missing } from "../number/missing.tsx";
import { SourceNumber } from "../source/source-number.tsx";
import { ScrollX } from "../ui/scroll-x.tsx";
import { useStepLabel } from "./use-step-label.ts";
import { actualOf, isGrowthOnly, unitOfPage } from "./year-rows.ts";

/** The chart's own table: the month under the pointer is marked in both. */
export function YearTable({ page, hovered }: { page: IndicatorPage; hovered: number | null }) {
  const { t } = useTranslation();
  const label = useStepLabel();
  const growthOnly = isGrowthOnly(page);
  const unit = unitOfPage(page);
  const amount = (value: string | null) =>
    value === null ? <Missing why={t("indicator.noValue")} /> : <Amount value={value} unit={unit} bare />;
  return (
    <ScrollX label={t("indicator.year")}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col" className="l">
              {t("indicator.col.month")}
            </th>
            <th scope="col">
              {t(growthOnly ? "indicator.col.growthActual" : "indicator.col.actual", { unit })}
            </th>
            {!growthOnly && <th scope="col">{t("indicator.col.single", { unit })}</th>}
            <th scope="col">{t("indicator.col.plan", { unit })}</th>
            <th scope="col">{t("indicator.col.lastYear", { unit })}</th>
            {!growthOnly && <th scope="col">{t("indicator.col.growth")}</th>}
          </tr>
        </thead>
        <tbody>
          {page.steps.map((step, i) => (
            <tr key={step.periodId} className={i === hovered ? "on" : ""}>
              <th scope="row" className="l">
                {label(step)}
              </th>
              <td>
                <Actual step={step} growthOnly={growthOnly} unit={unit} />
              </td>
              {!growthOnly && <td>{amount(step.single)}</td>}
              <td>{amount(step.plan)}</td>
              <td>{amount(step.lastYear)}</td>
              {!growthOnly && (
                <td>
                  <GrowthNumber growth={step.growth} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

function Actual({ step, growthOnly, unit }: { step: YearStep; growthOnly: boolean; unit: string }) {
  const { t } = useTranslation();
  const actual = actualOf(step, growthOnly);
  if (actual === null) return <Missing why={t("indicator.notYet")} />;
  const amount = <Amount value={actual.value} unit={unit} bare />;
  if (actual.observationId === null) return amount;
  return <SourceNumber observationId={actual.observationId}>{amount}</SourceNumber>;
}
