import { RETURN_FIELDS, type ReturnColumn, type ReturnField } from "@xushi/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ColumnTable } from "../ui/column-table.tsx";
import type { SaidColumn } from "./use-return-workbook.ts";

type ColumnsProps = {
  readonly columns: readonly ReturnColumn[];
  readonly sending: boolean;
  readonly onSay: (columns: readonly SaidColumn[]) => void;
};

/** Which column of the workbook is what, and how that was known; what is said otherwise is remembered for the office. */
export function WorkbookColumns({ columns, sending, onSay }: ColumnsProps) {
  const { t } = useTranslation();
  const doubtful = columns.filter(({ by }) => by === "similar").length;
  const hasNumbers = columns.some(({ field }) => field === "value" || field === "growth");
  const [open, setOpen] = useState(doubtful > 0 || !hasNumbers);
  const unread = columns.filter(({ field, sample }) => field === null && sample.length > 0);
  const say = (column: ReturnColumn, field: ReturnField | null) => {
    // A field is one column's: whichever held it before is no longer it.
    const lost = columns.filter(
      (c) => c.sheet === column.sheet && c.key !== column.key && field !== null && c.field === field,
    );
    onSay([{ key: column.key, field }, ...lost.map(({ key }) => ({ key, field: null }))]);
  };
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t("reporting.workbook.columns", { count: columns.length })}{" "}
        {unread.length > 0 && (
          <span className="muted">
            {t("reporting.workbook.unread", { names: unread.map(nameOf).slice(0, 6).join("、") })}
          </span>
        )}
      </summary>
      <p className="muted small">{t("reporting.workbook.columnsLead")}</p>
      <ColumnTable
        label={t("reporting.workbook.columns", { count: columns.length })}
        className="workbook-columns"
        columns={columns}
        placeOf={({ sheet, column }) => `${sheet} ${column}`}
        nameOf={nameOf}
        byOf={({ by }) => t(`registers.importing.by.${by}`)}
      >
        {(column) => (
          <select
            className="field"
            aria-label={`${nameOf(column)}：${t("registers.importing.col.field")}`}
            value={column.field ?? ""}
            disabled={sending || column.key === ""}
            onChange={({ target }) => say(column, (target.value as ReturnField) || null)}
          >
            <option value="">{t("registers.importing.notImported")}</option>
            {RETURN_FIELDS.map((field) => (
              <option key={field} value={field}>
                {t(`reporting.workbook.field.${field}`)}
              </option>
            ))}
          </select>
        )}
      </ColumnTable>
    </details>
  );
}

const nameOf = ({ header, column }: ReturnColumn): string => header || column;
