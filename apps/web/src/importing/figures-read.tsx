import type { ImportResult } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { usePeriodText } from "../i18n/use-period-text.ts";
import { useText } from "../i18n/use-text.ts";
import { ScrollX } from "../ui/scroll-x.tsx";

type FiguresReadProps = { readonly preview: ImportResult; readonly figures: number };

/** The first figures as they were read, so that a wrong column or unit is seen before it counts. */
export function FiguresRead({ preview, figures }: FiguresReadProps) {
  const { t } = useTranslation();
  const text = useText();
  const periodText = usePeriodText();
  if (preview.figures.length === 0) return null;
  const head = (col: "row" | "place" | "indicator" | "period" | "value" | "growth" | "standing", as = "") => (
    <th scope="col" className={as}>
      {t(`importing.col.${col}`)}
    </th>
  );
  return (
    <section aria-labelledby="figures-read">
      <h2 id="figures-read">{t("importing.figures")}</h2>
      <ScrollX label={t("importing.figures")}>
        <table className="figures-read">
          <thead>
            <tr>
              {head("row", "wide-only")}
              {head("place", "l")}
              {head("indicator", "l")}
              {head("period", "l")}
              {head("value")}
              {head("growth")}
              {head("standing", "l")}
            </tr>
          </thead>
          <tbody>
            {preview.figures.map((figure) => (
              <tr key={`${figure.sheet}\n${figure.row}\n${figure.indicatorId}\n${figure.periodId}`}>
                <td className="muted wide-only">{figure.row}</td>
                <td className="l">{figure.orgUnitName}</td>
                <td className="l wrap">{text(figure.indicatorName)}</td>
                <td className="l">{periodText(figure.periodId)}</td>
                <td>{withMinus(figure.value)}</td>
                <td>{withMinus(figure.growth)}</td>
                <td className="l">{t(`importing.standing.${figure.standing}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      {preview.figures.length < figures && (
        <p className="muted small">
          {t("importing.firstOnes", { count: preview.figures.length, all: figures })}
        </p>
      )}
    </section>
  );
}

/** "-2.4%" as it is printed: "−2.4%". */
const withMinus = (written: string | null): string => written?.replace(/^-/, "−") ?? "-";
