import type { BadCell } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import { ScrollX } from "./scroll-x.tsx";
import "./bad-cell-table.css";

type BadCellTableProps<B extends BadCell> = {
  readonly bad: readonly B[];
  readonly label: string;
  /** What the column stands for, where columns are fields. */
  readonly fieldOf?: ((bad: B) => string) | undefined;
};

/** Cells of a workbook that cannot be taken: where each is, what stands there and what should. */
export function BadCellTable<B extends BadCell>({ bad, label, fieldOf }: BadCellTableProps<B>) {
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
    <ScrollX label={label}>
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
  );
}
