import { type ReactNode, useRef } from "react";
import { useFileDrop } from "./use-file-drop.ts";
import "./file-drop.css";

type FileDropProps = {
  readonly lead: string;
  readonly choose: string;
  /** Endings: ".xlsx". */
  readonly accept: string;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
  readonly children?: ReactNode;
};

/** A place to drop a file on; the button inside does the same for whoever has no mouse. */
export function FileDrop({ lead, choose, accept, busy, onFile, children }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const take = (file: File | undefined) => {
    if (file !== undefined && !busy) onFile(file);
  };
  const { isOver, target } = useFileDrop(([file]) => take(file));
  return (
    <div className={isOver ? "file-drop over" : "file-drop"} {...target}>
      <p>
        {lead}{" "}
        <button type="button" className="act" disabled={busy} onClick={() => input.current?.click()}>
          {choose}
        </button>
      </p>
      <input
        ref={input}
        className="sr-only"
        type="file"
        accept={accept}
        tabIndex={-1}
        aria-label={choose}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      {children}
    </div>
  );
}
