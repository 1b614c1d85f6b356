import type { ReturnRow } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { usePeriodText } from "../i18n/use-period-text.ts";
import { useText } from "../i18n/use-text.ts";
import { amountText, oneDecimal } from "../number/format.ts";
import { Missing } from "../number/missing.tsx";
import { SourceNumber } from "../source/source-number.tsx";
import { EntryField } from "./entry-field.tsx";
import type { FieldHandlers } from "./field-handlers.ts";
import type { Column, TypedRow } from "./return-draft.ts";
import type { Mark } from "./workbook-draft.ts";

type RowProps = {
  readonly row: ReturnRow;
  /** The month of the return. */
  readonly main: string;
  readonly typed: TypedRow;
  readonly wrong: ReadonlySet<string>;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly mayFill: boolean;
  readonly handlers: FieldHandlers;
};

export function ReturnTableRow({ row, main, typed, wrong, marks, mayFill, handlers }: RowProps) {
  const { t } = useTranslation();
  const text = useText();
  const period = usePeriodText();
  const field = (column: Column) => (
    <EntryField {...{ row, column, mayFill, handlers, wrong, marks }} text={typed[column]} />
  );
  return (
    <tr>
      <th scope="row" className="l">
        {text(row.name)}
        <span className="unit"> {row.displayUnit}</span>
        <span className="return-period muted small" title={period(main)}>
          {period(row.periodId)}
        </span>
        {row.findings.map(({ rule, message, severity }) => (
          <span key={`${rule} ${message.zh}`} className={`return-finding ${severity}`}>
            <span aria-hidden="true">{severity === "warn" ? "▼ " : "● "}</span>
            {text(message)}
            {typed.note === "" && <span className="muted"> {t("reporting.explain")}</span>}
          </span>
        ))}
      </th>
      <td data-label={t("reporting.col.before")}>
        <Beside row={row} pair={row.before} why={t("reporting.noBefore")} />
      </td>
      <td data-label={t("reporting.col.lastYear")}>
        <Beside row={row} pair={row.lastYear} why={t("reporting.noLastYear")} />
      </td>
      <td data-label={t("reporting.col.plan")}>
        <Plan row={row} />
      </td>
      <td className="entry" data-label={t("reporting.col.value")}>
        {field("value")}
      </td>
      <td className="entry" data-label={t("reporting.col.growth")}>
        {field("growth")}
      </td>
      <td className="l entry note" data-label={t("reporting.col.note")}>
        {field("note")}
      </td>
    </tr>
  );
}

function Beside({ row, pair, why }: { row: ReturnRow; pair: ReturnRow["before"]; why: string }) {
  const { level, growth } = pair;
  if (level === null && growth === null) return <Missing why={why} />;
  return (
    <>
      {level !== null && (
        <SourceNumber observationId={level.observationId}>
          <span className="plain">{amountText(level.value, row.displayUnit).replace(/ [^ ]*$/, "")}</span>
        </SourceNumber>
      )}
      {growth !== null && (
        <span className={level === null ? "" : "beside-growth"}>
          <SourceNumber observationId={growth.observationId}>
            <span className="plain">{oneDecimal(growth.value)}%</span>
          </SourceNumber>
        </span>
      )}
    </>
  );
}

function Plan({ row: { plan, displayUnit } }: { row: ReturnRow }) {
  const { t } = useTranslation();
  if (plan.level === null && plan.growth === null) return <Missing why={t("reporting.noPlan")} />;
  return (
    <>
      {plan.level !== null && amountText(plan.level, displayUnit).replace(/ [^ ]*$/, "")}
      {plan.growth !== null && (
        <span className={plan.level === null ? "" : "beside-growth"}>{oneDecimal(plan.growth)}%</span>
      )}
    </>
  );
}
