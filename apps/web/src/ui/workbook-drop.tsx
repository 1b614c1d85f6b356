import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import "./workbook-drop.css";

type WorkbookDropProps = {
  readonly disabled: boolean;
  readonly onFile: (file: File) => void;
  /** What stands below: a template, what became of the last file. */
  readonly children?: ReactNode;
};

/** A place for one workbook, dropped or chosen. */
export function WorkbookDrop({ disabled, onFile, children }: WorkbookDropProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | undefined) => {
    if (file !== undefined && !disabled) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button inside does the same
    <div
      className={over ? "workbook-drop over" : "workbook-drop"}
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
        {t("registers.importing.drop")}{" "}
        <button type="button" className="act" disabled={disabled} onClick={() => input.current?.click()}>
          {t("registers.importing.choose")}
        </button>
      </p>
      <input
        ref={input}
        className="sr-only"
        type="file"
        accept=".xlsx"
        tabIndex={-1}
        aria-label={t("registers.importing.choose")}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      {children}
    </div>
  );
}
