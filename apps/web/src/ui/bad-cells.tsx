import type { BadCell } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import "./bad-cells.css";

/** Cells of a workbook that could not be taken: where each is, what stands there and what should. */
export function BadCells({ cells }: { cells: readonly BadCell[] }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <ul className="bad-cells said-bad">
      {cells.map((cell) => (
        <li key={`${cell.sheet} ${cell.row} ${cell.column}`}>
          {t("ui.badCell", {
            place: `${cell.sheet === "" ? "" : `${cell.sheet} `}${cell.column}${cell.row}`,
            found: cell.found,
            expected: text(cell.expected),
          })}
        </li>
      ))}
    </ul>
  );
}
