import { getItemFile, pathOf, type StoredFile } from "@xushi/contract";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { sizeText } from "./show-value.ts";

/** Files by their names; each comes as a download. */
export function FileLinks({ register, files }: { register: string; files: unknown }) {
  const jurisdiction = useJurisdiction().id;
  const list = Array.isArray(files) ? (files as readonly StoredFile[]) : [];
  return (
    <span className="file-links">
      {list.map((file) => (
        <a
          key={file.sha256}
          href={pathOf(getItemFile, { jurisdiction, register, sha256: file.sha256 })}
          download={file.name}
        >
          {file.name} <small className="muted">{sizeText(file.size)}</small>
        </a>
      ))}
    </span>
  );
}
