import { type StoredFile, uploadItemFile } from "@xushi/contract";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { Failure } from "../ui/states.tsx";
import { useSend } from "../ui/use-send.ts";
import { sizeText } from "./show-value.ts";

type FilesFieldProps = {
  readonly register: string;
  readonly label: string;
  readonly files: readonly StoredFile[];
  readonly onFiles: (files: readonly StoredFile[]) => void;
};

/** Papers and photos. Each is sent as soon as it is chosen, so that a reload does not lose it; the item names it when saved. */
export function FilesField({ register, label, files, onFiles }: FilesFieldProps) {
  const { t } = useTranslation();
  const jurisdiction = useJurisdiction().id;
  const input = useRef<HTMLInputElement>(null);
  const [under, setUnder] = useState("");
  const { error, send } = useSend();

  const add = async (chosen: readonly File[]) => {
    let kept = files;
    for (const file of chosen) {
      setUnder(file.name);
      const form = new FormData();
      form.set("file", file, file.name);
      const stored = await send(() =>
        // The contract types JSON bodies only; the client sends a form as it is.
        call(uploadItemFile, { params: { jurisdiction, register }, body: form as never }),
      );
      if (stored === null) break;
      if (!kept.some((f) => f.sha256 === stored.sha256)) kept = [...kept, stored];
      onFiles(kept);
    }
    setUnder("");
  };

  return (
    <div className="files-field">
      {files.length > 0 && (
        <ul className="files">
          {files.map((file) => (
            <li key={file.sha256}>
              {file.name} <span className="muted small">{sizeText(file.size)}</span>
              <button
                type="button"
                className="act small"
                aria-label={t("registers.form.removeFile", { name: file.name })}
                onClick={() => onFiles(files.filter((f) => f.sha256 !== file.sha256))}
              >
                {t("registers.saved.removeShort")}
              </button>
            </li>
          ))}
        </ul>
      )}
      <button type="button" className="act" disabled={under !== ""} onClick={() => input.current?.click()}>
        {under === "" ? t("registers.form.addFile") : t("registers.form.uploading", { name: under })}
      </button>
      <input
        ref={input}
        className="sr-only"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          void add([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      {error !== null && <Failure error={error} />}
    </div>
  );
}
