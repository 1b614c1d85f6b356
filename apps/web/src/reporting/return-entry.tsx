import type { ReturnForm } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { Failure } from "../ui/states.tsx";
import { ReturnActs } from "./return-acts.tsx";
import { countFilled } from "./return-draft.ts";
import { ReturnTable } from "./return-table.tsx";
import { useReturnEntry } from "./use-return-entry.ts";
import { WorkbookIntake } from "./workbook-intake.tsx";

/** The table to fill in, what was refused, and what can be done with it. */
export function ReturnEntry({ form }: { form: ReturnForm }) {
  const { t } = useTranslation();
  const entry = useReturnEntry(form);
  return (
    <>
      {form.mayFill && <WorkbookIntake form={form} entry={entry} />}
      {form.mayFill && <p className="muted small no-print">{t("reporting.how")}</p>}
      <ReturnTable
        form={form}
        typed={entry.typed}
        wrong={entry.wrong}
        marks={entry.marks}
        onTyped={entry.setTyped}
      />
      <p className="return-count" role="status">
        {t("reporting.filledOf", { filled: countFilled(form.rows, entry.typed), asked: form.rows.length })}
        {entry.wrong.size > 0 && (
          <span className="lag"> {t("reporting.wrongCount", { count: entry.wrong.size })}</span>
        )}
        {entry.isChanged && <span className="muted"> {t("reporting.unsaved")}</span>}
        {!entry.isChanged && entry.said !== null && (
          <span className="muted"> {t(`reporting.said.${entry.said}`)}</span>
        )}
      </p>
      {entry.error !== null && <Failure error={entry.error} />}
      <ReturnActs form={form} entry={entry} />
    </>
  );
}
