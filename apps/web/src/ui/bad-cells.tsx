import type { BadCell } from "@xushi/contract";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import { ScrollX } from "./scroll-x.tsx";
import "./bad-cells.css";

type BadCellsProps<B extends BadCell> = {
  /** The first ones. */
  readonly bad: readonly B[];
  readonly total: number;
  /** The marked copy, to be fetched. */
  readonly marked: ReactNode;
  /** What the column stands for, where columns are fields. */
  readonly fieldOf?: (bad: B) => string;
};

/** Every cell that cannot be taken: where it is, what stands there, what should; and the same marked in the office's own sheet. */
export function BadCells<B extends BadCell>({ bad, total, marked, fieldOf }: BadCellsProps<B>) {
  const { t } = useTranslation();
  const text = useText();
  const head = (col: "sheet" | "row" | "column" | "field" | "found" | "expected", className: string) => (
    <th scope="col" className={className}>
      {t(`registers.importing.badCol.${col}`)}
    </th>
  );
  // Beside a field the letter of its column is one thing too many for a phone.
  const letter = fieldOf === undefined ? "l" : "l wide-only";
  return (
    <section aria-labelledby="bad-cells">
      <div className="section-head">
        <h2 id="bad-cells">{t("registers.importing.bad", { count: total })}</h2>
        {marked}
      </div>
      <p className="muted small">{t("registers.importing.badLead")}</p>
      <ScrollX label={t("registers.importing.bad", { count: total })}>
        <table className="bad-cells">
          <thead>
            <tr>
              {head("sheet", "l wide-only")}
              {head("row", "")}
              {head("column", letter)}
              {fieldOf && head("field", "l")}
              {head("found", "l")}
              {head("expected", "l")}
            </tr>
          </thead>
          <tbody>
            {bad.map((cell) => (
              <tr key={`${cell.sheet}\n${cell.column}\n${cell.row}\n${cell.expected.en}\n${fieldOf?.(cell)}`}>
                <td className="l muted wide-only">{cell.sheet}</td>
                <td>{cell.row}</td>
                <td className={letter}>{cell.column}</td>
                {fieldOf && <td className="l wrap">{fieldOf(cell)}</td>}
                <td className="l wrap lag">
                  {cell.found === "" ? t("registers.importing.blank") : cell.found}
                </td>
                <td className="l wrap">{text(cell.expected)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      {bad.length < total && (
        <p className="muted small">{t("registers.importing.firstOnes", { count: bad.length })}</p>
      )}
    </section>
  );
}
