import type { IndicatorPage } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { usePeriodText } from "../i18n/use-period-text.ts";
import { Amount } from "../number/amount.tsx";
import { oneDecimal } from "../number/format.ts";
import { Missing } from "../number/missing.tsx";
import { SourceNumber } from "../source/source-number.tsx";

/** The latest period and the same one of earlier years. */
export function SamePeriod({ page }: { page: IndicatorPage }) {
  const { t } = useTranslation();
  const period = usePeriodText();
  if (page.samePeriod.length === 0) return null;
  const unit = page.indicator.displayUnit;
  return (
    <section>
      <h2>{t("indicator.samePeriod")}</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col" className="l">
              {t("indicator.col.period")}
            </th>
            <th scope="col">{t("indicator.col.value", { unit })}</th>
            <th scope="col">{t("indicator.col.growth")}</th>
          </tr>
        </thead>
        <tbody>
          {page.samePeriod.map((row) => (
            <tr key={row.periodId}>
              <th scope="row" className="l">
                {period(row.periodId)}
              </th>
              <td>
                {row.value === null ? (
                  <Missing why={t("indicator.noValue")} />
                ) : (
                  <SourceNumber observationId={row.value.observationId}>
                    <Amount value={row.value.value} unit={unit} bare />
                  </SourceNumber>
                )}
              </td>
              <td>{row.growth === null ? <Missing why={t("board.noGrowth")} /> : oneDecimal(row.growth)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
