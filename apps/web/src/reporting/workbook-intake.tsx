import type { ReturnForm } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { FileDrop } from "../ui/file-drop.tsx";
import { Failure, Loading } from "../ui/states.tsx";
import type { Entry } from "./use-return-entry.ts";
import { useReturnWorkbook } from "./use-return-workbook.ts";
import { WorkbookSaid } from "./workbook-said.tsx";
import "./workbook.css";

/** The office's own workbook, dropped or chosen: read into the fields below, to be looked at and saved like what is typed. */
export function WorkbookIntake({ form, entry }: { form: ReturnForm; entry: Entry }) {
  const { t } = useTranslation();
  const { read, say, sending, error } = useReturnWorkbook(form, entry.takeWorkbook);
  return (
    <div className="workbook-intake no-print">
      <FileDrop
        lead={t("reporting.workbook.drop")}
        choose={t("reporting.workbook.choose")}
        accept=".xlsx"
        busy={sending}
        onFile={(file) => void read(file)}
      >
        {sending && <Loading what={t("reporting.workbook.reading")} />}
        {error !== null && <Failure error={error} />}
      </FileDrop>
      {entry.workbook !== null && (
        <WorkbookSaid
          workbook={entry.workbook}
          changed={entry.marks.size}
          sending={sending}
          onSay={(columns) => void say(columns)}
          onUndo={entry.dropWorkbook}
        />
      )}
    </div>
  );
}
