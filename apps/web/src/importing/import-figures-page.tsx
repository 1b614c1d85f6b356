import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SharedChoice } from "../reading/shared-choice.tsx";
import { FileDrop } from "../ui/file-drop.tsx";
import { Failure } from "../ui/states.tsx";
import { ImportOutcome } from "./import-outcome.tsx";
import { ImportPreview } from "./import-preview.tsx";
import { useWorkbookImport, type WorkbookImport } from "./use-workbook-import.ts";
import "../ui/work-progress.css";
import "./importing.css";

/** 导入数据: a workbook of figures, shown as it was read before anything is written. */
export function ImportFiguresPage() {
  const { t } = useTranslation();
  const [shared, setShared] = useState(true);
  const made = useWorkbookImport();
  const { file, doing, preview, result, error } = made;
  const isAtWork = doing === "reading" || doing === "writing";
  return (
    <div className="page">
      <h1>{t("importing.title")}</h1>
      {preview === null && <p className="lead">{t("importing.lead")}</p>}
      {isAtWork && file !== null && <AtWork made={made} file={file} />}
      {!isAtWork && preview === null && (
        <FileDrop
          lead={t("registers.importing.drop")}
          choose={t("registers.importing.choose")}
          accept=".xlsx"
          busy={false}
          onFile={(chosen) => void made.read(chosen)}
        >
          <p className="muted small">{t("importing.kinds")}</p>
        </FileDrop>
      )}
      {error !== null && <Failure error={error} />}
      {!isAtWork && preview !== null && result === null && file !== null && (
        <ImportPreview made={made} file={file} preview={preview} shared={shared}>
          <SharedChoice name="import-shared" shared={shared} onShared={setShared} />
        </ImportPreview>
      )}
      {!isAtWork && result !== null && <ImportOutcome made={made} result={result} />}
    </div>
  );
}

/** Reading can be given up; writing is over before long, and whole. */
function AtWork({ made: { doing, forget }, file }: { made: WorkbookImport; file: File }) {
  const { t } = useTranslation();
  const what =
    doing === "writing"
      ? t("importing.writing", { file: file.name })
      : t("importing.reading", { file: file.name, kb: Math.ceil(file.size / 1024) });
  return (
    <div className="work-progress" role="status">
      <p>{what}</p>
      <progress aria-label={what} />
      {doing === "writing" ? (
        <p className="muted small">{t("importing.writingHint")}</p>
      ) : (
        <button type="button" className="act" onClick={forget}>
          {t("importing.stop")}
        </button>
      )}
    </div>
  );
}
