import type { ImportResult } from "@xushi/contract";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { BadCells } from "../ui/bad-cells.tsx";
import { FiguresRead } from "./figures-read.tsx";
import { MarkedCopyButton } from "./marked-copy-button.tsx";
import { Said } from "./said.tsx";
import type { WorkbookImport } from "./use-workbook-import.ts";

type ImportPreviewProps = {
  readonly made: WorkbookImport;
  readonly file: File;
  readonly preview: ImportResult;
  readonly shared: boolean;
  /** Who is to see the source. */
  readonly children: ReactNode;
};

/** What was found, before anything is written: the sentence, the choice, the bad cells, what to note, the figures. */
export function ImportPreview({ made, file, preview, shared, children }: ImportPreviewProps) {
  const { t } = useTranslation();
  const { rows, counts, badCells } = preview;
  const figures = counts.new + counts.same + counts.differs;
  return (
    <>
      <p className="lead">{t("importing.sentence", { file: file.name, ...rows, ...counts, figures })}</p>
      {badCells > 0 && <p className="said-bad">{t("importing.strictHint", { count: badCells })}</p>}
      {rows.good === 0 && <p>{t("importing.nothingGood")}</p>}
      {rows.good > 0 && <div className="import-sharing">{children}</div>}
      <div className="form-acts">
        {rows.good > 0 && (
          <button
            type="button"
            className="button"
            disabled={badCells > 0}
            onClick={() => void made.apply("all-or-nothing", shared)}
          >
            {t(badCells > 0 ? "importing.applyStrict" : "importing.applyAll")}
          </button>
        )}
        {badCells > 0 && rows.good > 0 && (
          <button type="button" className="button" onClick={() => void made.apply("good-rows", shared)}>
            {t("importing.applyGood", { count: rows.good })}
          </button>
        )}
        <button type="button" className="act" onClick={made.forget}>
          {t("importing.another")}
        </button>
      </div>
      {badCells > 0 && (
        <BadCells bad={preview.bad} total={badCells} marked={<MarkedCopyButton made={made} />} />
      )}
      <Said result={preview} />
      <FiguresRead preview={preview} figures={figures} />
    </>
  );
}
