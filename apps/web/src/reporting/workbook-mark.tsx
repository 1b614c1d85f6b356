import { useTranslation } from "react-i18next";
import type { Mark } from "./workbook-draft.ts";

/** Under a field that a workbook changed: which cell says it and how, and what stood there before. */
export function WorkbookMark({ mark: { figure, before } }: { mark: Mark }) {
  const { t } = useTranslation();
  const place = `${figure.sheet} ${figure.cell}`;
  return (
    <small className="workbook-mark">
      <span aria-hidden="true">◆ </span>
      {figure.face === "note" ? place : t("reporting.workbook.mark", { place, found: figure.found })}
      {before !== "" && ` ${t("reporting.workbook.before", { before })}`}
    </small>
  );
}
