import type { ReturnForm } from "@xushi/contract";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ScrollX } from "../ui/scroll-x.tsx";
import type { FieldHandlers } from "./field-handlers.ts";
import { keyName, nextField } from "./field-keys.ts";
import { fillBlock, isBlock, readBlock } from "./paste-block.ts";
import type { Typed } from "./return-draft.ts";
import { ReturnTableRow } from "./return-table-row.tsx";
import type { Mark } from "./workbook-draft.ts";

type TableProps = {
  readonly form: ReturnForm;
  readonly typed: Typed;
  readonly wrong: ReadonlySet<string>;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly onTyped: (typed: Typed) => void;
};

/** One row an indicator: last month, the same months last year and the plan, then the fields. Keys go as in a spreadsheet. */
export function ReturnTable({ form, typed, wrong, marks, onTyped }: TableProps) {
  const { t } = useTranslation();
  const body = useRef<HTMLTableSectionElement | null>(null);
  const [pasted, setPasted] = useState<{ cells: number; left: number } | null>(null);
  const handlers: FieldHandlers = {
    onText: ({ indicatorId, column }, text) => {
      const before = typed[indicatorId] ?? { value: "", growth: "", note: "" };
      onTyped({ ...typed, [indicatorId]: { ...before, [column]: text } });
    },
    onKey: (at, event) => {
      if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
      const { selectionStart, selectionEnd, value } = event.currentTarget;
      const caret = { atStart: selectionEnd === 0, atEnd: selectionStart === value.length };
      const next = nextField(form.rows, at, keyName(event), caret);
      if (next === null) return;
      event.preventDefault();
      const field = body.current?.querySelector<HTMLInputElement>(
        `[data-field="${CSS.escape(`${next.indicatorId} ${next.column}`)}"]`,
      );
      field?.focus();
      field?.select();
    },
    onPaste: (at, event) => {
      const block = readBlock(event.clipboardData.getData("text/plain"));
      if (!isBlock(block)) return;
      event.preventDefault();
      const filled = fillBlock(form.rows, typed, at, block);
      onTyped(filled.typed);
      setPasted(filled);
    },
  };
  return (
    <>
      <ScrollX label={t("reporting.scroll")}>
        <table className="return-table">
          <thead>
            <tr>
              <th scope="col" className="l">
                {t("reporting.col.indicator")}
              </th>
              <th scope="col">{t("reporting.col.before")}</th>
              <th scope="col">{t("reporting.col.lastYear")}</th>
              <th scope="col">{t("reporting.col.plan")}</th>
              <th scope="col" className="entry">
                {t("reporting.col.value")}
              </th>
              <th scope="col" className="entry">
                {t("reporting.col.growth")}
              </th>
              <th scope="col" className="l entry">
                {t("reporting.col.note")}
              </th>
            </tr>
          </thead>
          <tbody ref={body}>
            {form.rows.map((row) => (
              <ReturnTableRow
                key={row.indicatorId}
                row={row}
                main={form.periodId}
                typed={typed[row.indicatorId] ?? { value: "", growth: "", note: "" }}
                wrong={wrong}
                marks={marks}
                mayFill={form.mayFill}
                handlers={handlers}
              />
            ))}
          </tbody>
        </table>
      </ScrollX>
      {pasted !== null && (
        <p className="muted small" role="status">
          {t("reporting.pasted", { count: pasted.cells })}
          {pasted.left > 0 && ` ${t("reporting.pastedLeft", { count: pasted.left })}`}
        </p>
      )}
    </>
  );
}
