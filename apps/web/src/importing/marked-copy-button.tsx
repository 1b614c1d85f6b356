import { useTranslation } from "react-i18next";
import type { WorkbookImport } from "./use-workbook-import.ts";

/** The office's own workbook with the bad cells marked. */
export function MarkedCopyButton({ made: { doing, mark } }: { made: WorkbookImport }) {
  const { t } = useTranslation();
  const isMarking = doing === "marking";
  return (
    <button type="button" className="act" disabled={isMarking} onClick={() => void mark()}>
      {t(isMarking ? "importing.marking" : "importing.marked")}
    </button>
  );
}
