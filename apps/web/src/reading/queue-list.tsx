import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { RefusalWords } from "../ui/states.tsx";
import type { QueuedFile } from "./upload-queue.ts";

type QueueListProps = {
  readonly queue: readonly QueuedFile[];
  readonly onCancel: (id: number) => void;
  readonly onRetry: (id: number) => void;
};

/** What became of each file: how many figures, or why not. */
export function QueueList({ queue, onCancel, onRetry }: QueueListProps) {
  const { t } = useTranslation();
  if (queue.length === 0) return null;
  const done = queue.filter((f) => f.state === "done").length;
  return (
    <>
      <p className="small muted" role="status">
        {t("files.progress", { done, all: queue.length })}
      </p>
      <ul className="queue">
        {queue.map((file) => (
          <Item key={file.id} file={file} onCancel={onCancel} onRetry={onRetry} />
        ))}
      </ul>
    </>
  );
}

function Item({ file, onCancel, onRetry }: { file: QueuedFile } & Omit<QueueListProps, "queue">) {
  const { t } = useTranslation();
  const act = (label: string, run: (id: number) => void) => (
    <button type="button" className="act" onClick={() => run(file.id)}>
      {label}
    </button>
  );
  return (
    <li className={`queue-${file.state}`}>
      <span className="queue-name">{file.name}</span>
      {file.state === "waiting" && (
        <>
          <span className="muted">{t("files.waiting")}</span> {act(t("files.cancel"), onCancel)}
        </>
      )}
      {file.state === "reading" && (
        <>
          <span className="state-busy">{t("files.reading", { kb: Math.ceil(file.size / 1024) })}</span>{" "}
          {act(t("files.cancel"), onCancel)}
        </>
      )}
      {file.state === "done" && (
        <>
          <span>
            {t("files.found", { count: file.figures ?? 0 })}
            {file.alreadyHeld && <span className="muted"> · {t("files.alreadyHeld")}</span>}
          </span>{" "}
          <Link to="/reading/$source" params={{ source: file.sourceId ?? "" }}>
            {t("files.open")}
          </Link>
        </>
      )}
      {file.state === "cancelled" && <span className="muted">{t("files.cancelled")}</span>}
      {file.state === "failed" && (
        <span className="queue-error" role="alert">
          <RefusalWords error={file.error} /> {act(t("ui.retry"), onRetry)}
        </span>
      )}
    </li>
  );
}
