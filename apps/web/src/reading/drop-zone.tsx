import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { handWorkbook, isWorkbook } from "../importing/handed-workbook.ts";
import { useFileDrop } from "../ui/use-file-drop.ts";
import { QueueList } from "./queue-list.tsx";
import { SharedChoice } from "./shared-choice.tsx";
import { useUploadQueue } from "./use-upload-queue.ts";

const ACCEPTED = ".txt,.md,.html,.htm,.docx,.pdf,.xlsx";

/** Files by dropping or choosing, one or many. */
export function DropZone() {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [shared, setShared] = useState(true);
  const [workbooks, setWorkbooks] = useState(false);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { queue, add, cancel, retry } = useUploadQueue();
  /** A workbook is read by its cells, not as a text: alone it goes to where that is done. */
  const take = (files: readonly File[]) => {
    const [first, ...more] = files;
    if (first !== undefined && more.length === 0 && isWorkbook(first)) {
      handWorkbook(queries, first);
      void navigate({ to: "/import" });
      return;
    }
    setWorkbooks(files.some(isWorkbook));
    add(
      files.filter((file) => !isWorkbook(file)),
      shared,
    );
  };
  const { isOver, target } = useFileDrop(take);
  return (
    <section className={isOver ? "drop-zone over" : "drop-zone"} aria-label={t("files.label")} {...target}>
      <p>
        <button type="button" className="act" onClick={() => input.current?.click()}>
          {t("files.choose")}
        </button>{" "}
        <span className="muted">{t("files.orDrop")}</span>
      </p>
      <p className="muted small">{t("files.kinds")}</p>
      <p className={workbooks ? "said-bad" : "muted small"} role={workbooks ? "alert" : undefined}>
        {t(workbooks ? "importing.workbookHere" : "importing.fromReading")}{" "}
        <Link to="/import">{t("importing.title")}</Link>
      </p>
      <SharedChoice name="files-shared" shared={shared} onShared={setShared} />
      <input
        ref={input}
        className="sr-only"
        type="file"
        multiple
        accept={ACCEPTED}
        tabIndex={-1}
        aria-label={t("files.choose")}
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <QueueList queue={queue} onCancel={cancel} onRetry={retry} />
    </section>
  );
}
