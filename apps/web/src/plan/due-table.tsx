import { cumulative, endDate, expectedAt, isZero, type PlanCurve, toPlain } from "@xushi/core";
import { useTranslation } from "react-i18next";
import { showAmount } from "../number/format.ts";
import { ScrollX } from "../ui/scroll-x.tsx";
import { CurvePicture } from "./curve-picture.tsx";

type DueTableProps = {
  readonly year: number;
  readonly unit: string;
  readonly value: string;
  readonly curve: PlanCurve;
};

const MONTHS = Array.from({ length: 12 }, (_, m) => m + 1);

/** What should be there at the end of each month, as the clock will read it. */
export function DueTable({ year, unit, value, curve }: DueTableProps) {
  const { t } = useTranslation();
  const due = dueByMonth(curve, value, year);
  if (due === null || curve.kind === "growth" || curve.kind === "level") return null;
  return (
    <section className="due-table">
      <h2>
        {t("plan.due", { unit })}{" "}
        <CurvePicture due={due} whole={value} from={curve.kind === "increment" ? curve.start : "0"} />
      </h2>
      <ScrollX label={t("plan.due", { unit })}>
        <table className="plain-table months-table">
          <thead>
            <tr>
              {MONTHS.map((month) => (
                <th key={month} scope="col">
                  {t("plan.month", { month })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {due.map((amount, m) => {
                const shown = showAmount(amount, unit, placesOf(unit));
                return (
                  <td key={MONTHS[m]} title={shown.exact}>
                    {shown.whole}
                    {shown.fraction}
                  </td>
                );
              })}
            </tr>
          </tbody>
        </table>
      </ScrollX>
    </section>
  );
}

/** A row of 亿元 keeps its two decimals, so that the points stand in line. */
export const placesOf = (unit: string): number | undefined => (unit.includes("亿") ? 2 : undefined);

/** `null` while what was typed makes no curve: weights of nothing, shares of a target of zero. */
const dueByMonth = (curve: PlanCurve, value: string, year: number): string[] | null => {
  if (isZero(value)) return null;
  try {
    return MONTHS.map((month) =>
      toPlain(expectedAt(curve, { value, period: cumulative(year, 12) }, endDate(cumulative(year, month)))),
    );
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};
