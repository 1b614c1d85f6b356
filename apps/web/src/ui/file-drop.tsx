import { type ReactNode, useRef, useState } from "react";
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
  const [over, setOver] = useState(false);
  const take = (file: File | undefined) => {
    if (file !== undefined && !busy) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button inside does the same
    <div
      className={over ? "file-drop over" : "file-drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files[0]);
      }}
    >
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
