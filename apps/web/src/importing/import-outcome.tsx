import { Link } from "@tanstack/react-router";
import type { ImportResult } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { MarkedCopyButton } from "./marked-copy-button.tsx";
import { Said } from "./said.tsx";
import type { WorkbookImport } from "./use-workbook-import.ts";

/** What is in the books now, what was left out, and where to see it. */
export function ImportOutcome({ made, result }: { made: WorkbookImport; result: ImportResult }) {
  const { t } = useTranslation();
  const { alreadyHeld, observations, rows, badCells, sourceId } = result;
  return (
    <>
      <p className="said-good" role="status">
        {alreadyHeld ? t("importing.held") : t("importing.done", { count: observations })}
      </p>
      {badCells > 0 && (
        <p className="said-bad">
          {t("importing.leftOut", { rows: rows.bad, cells: badCells })} <MarkedCopyButton made={made} />
        </p>
      )}
      <div className="form-acts">
        {sourceId !== null && (
          <Link className="act" to="/reading/$source" params={{ source: sourceId }}>
            {t("importing.source")}
          </Link>
        )}
        <Link className="act" to="/">
          {t("importing.board")}
        </Link>
        <button type="button" className="act" onClick={made.forget}>
          {t("importing.another")}
        </button>
      </div>
      <Said result={result} />
    </>
  );
}
