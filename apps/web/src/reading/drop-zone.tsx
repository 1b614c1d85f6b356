import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { QueueList } from "./queue-list.tsx";
import { SharedChoice } from "./shared-choice.tsx";
import { useUploadQueue } from "./use-upload-queue.ts";

const ACCEPTED = ".txt,.md,.html,.htm,.docx,.pdf";

/** Files by dropping or choosing, one or many. */
export function DropZone() {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [shared, setShared] = useState(true);
  const { queue, add, cancel, retry } = useUploadQueue();
  return (
    <section
      className={over ? "drop-zone over" : "drop-zone"}
      aria-label={t("files.label")}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        add([...event.dataTransfer.files], shared);
      }}
    >
      <p>
        <button type="button" className="act" onClick={() => input.current?.click()}>
          {t("files.choose")}
        </button>{" "}
        <span className="muted">{t("files.orDrop")}</span>
      </p>
      <p className="muted small">{t("files.kinds")}</p>
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
          add([...(event.target.files ?? [])], shared);
          event.target.value = "";
        }}
      />
      <QueueList queue={queue} onCancel={cancel} onRetry={retry} />
    </section>
  );
}
