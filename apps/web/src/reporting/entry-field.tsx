import type { ReturnRow } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import { Missing } from "../number/missing.tsx";
import type { FieldHandlers } from "./field-handlers.ts";
import { type Column, takes } from "./return-draft.ts";
import type { Mark } from "./workbook-draft.ts";
import { WorkbookMark } from "./workbook-mark.tsx";

type FieldProps = {
  readonly row: ReturnRow;
  readonly mayFill: boolean;
  readonly handlers: FieldHandlers;
  readonly wrong: ReadonlySet<string>;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly column: Column;
  readonly text: string;
};

/** One field of the return, with what is wrong in it, or what a workbook put there. */
export function EntryField({ row, column, text: said, mayFill, handlers, wrong, marks }: FieldProps) {
  const { t } = useTranslation();
  const text = useText();
  const at = { indicatorId: row.indicatorId, column };
  const key = `${row.indicatorId} ${column}`;
  const label = t(`reporting.fieldOf.${column}`, { name: text(row.name), unit: row.displayUnit });
  if (!takes(row, column)) return <Missing why={t(`reporting.notAsked.${column}`)} />;
  if (!mayFill) return <span>{said === "" ? "-" : said}</span>;
  const isWrong = wrong.has(key);
  const mark = marks.get(key);
  return (
    <>
      <input
        className={mark === undefined ? "field" : "field from-workbook"}
        aria-label={label}
        aria-invalid={isWrong}
        data-field={key}
        inputMode={column === "note" ? "text" : "decimal"}
        autoComplete="off"
        maxLength={column === "note" ? 2000 : 40}
        value={said}
        onChange={({ target }) => handlers.onText(at, target.value)}
        onKeyDown={(event) => handlers.onKey(at, event)}
        onPaste={(event) => handlers.onPaste(at, event)}
      />
      {isWrong && (
        <small className="lag" role="alert">
          {t("reporting.notANumber", { found: said })}
        </small>
      )}
      {mark !== undefined && <WorkbookMark mark={mark} />}
    </>
  );
}
