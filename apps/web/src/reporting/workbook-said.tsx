import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import { BadCellTable } from "../ui/bad-cell-table.tsx";
import type { SaidColumn } from "./use-return-workbook.ts";
import { WorkbookColumns } from "./workbook-columns.tsx";
import type { Workbook } from "./workbook-draft.ts";

type SaidProps = {
  readonly workbook: Workbook;
  /** Fields that hold what the workbook says. */
  readonly changed: number;
  readonly sending: boolean;
  readonly onSay: (columns: readonly SaidColumn[]) => void;
  readonly onUndo: () => void;
};

/** What was read out of the workbook and what was not; nothing of it is saved, and all of it can be given up. */
export function WorkbookSaid({ workbook: { file, reading }, changed, sending, onSay, onUndo }: SaidProps) {
  const { t } = useTranslation();
  const text = useText();
  const { figures, left, bad, warnings, columns } = reading;
  return (
    <section className="workbook-said" aria-label={t("reporting.workbook.title")}>
      <p role="status">
        {t(figures.length === 0 ? "reporting.workbook.nothing" : "reporting.workbook.said", {
          ...{ file, count: figures.length, changed },
        })}{" "}
        <button type="button" className="act" onClick={onUndo}>
          {t(changed > 0 ? "reporting.workbook.undo" : "reporting.workbook.close")}
        </button>
      </p>
      {warnings.map((warning) => (
        <p key={warning.zh} className="workbook-warning" role="alert">
          <span aria-hidden="true">● </span>
          {text(warning)}
        </p>
      ))}
      {bad.length > 0 && (
        <>
          <p>{t("reporting.workbook.bad", { count: bad.length })}</p>
          <BadCellTable bad={bad} label={t("reporting.workbook.bad", { count: bad.length })} />
        </>
      )}
      {left.length > 0 && (
        <details open={figures.length === 0}>
          <summary>{t("reporting.workbook.left", { count: left.length })}</summary>
          <ul className="workbook-left">
            {left.map(({ sheet, row, name, why }) => (
              <li key={`${sheet} ${row} ${why}`}>
                <span className="muted">{t("reporting.workbook.row", { sheet, row })}</span> {name}{" "}
                <span className="muted">{t(`reporting.workbook.why.${why}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <WorkbookColumns key={file} columns={columns} sending={sending} onSay={onSay} />
    </section>
  );
}
