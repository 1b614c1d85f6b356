import { useQueryClient } from "@tanstack/react-query";
import {
  ApiError,
  type ImportMode,
  type ImportResult,
  importWorkbook,
  markWorkbook,
  pathOf,
} from "@xushi/contract";
import { useEffect, useRef, useState } from "react";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { saveFile } from "../ui/save-file.ts";
import { useSend } from "../ui/use-send.ts";
import { takeHandedWorkbook } from "./handed-workbook.ts";

type Doing = "reading" | "writing" | "marking";
type Asked = { readonly preview?: "true"; readonly mode?: ImportMode };

/** One workbook from the drop to the books. The file stays here and is sent again at each step: the server keeps nothing before. */
export const useWorkbookImport = () => {
  const jurisdiction = useJurisdiction().id;
  const queries = useQueryClient();
  const { error, send } = useSend();
  const [file, setFile] = useState<File | null>(null);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [preview, setPreview] = useState<ImportResult | null>(null);
  const [result, setResult] = useState<ImportResult | null>(null);
  const under = useRef<AbortController | null>(null);

  /** `null`: refused, or given up meanwhile. */
  const step = async <T>(what: Doing, work: (signal: AbortSignal) => Promise<T>): Promise<T | null> => {
    under.current?.abort();
    const abort = new AbortController();
    under.current = abort;
    setDoing(what);
    const made = await send(() => work(abort.signal));
    if (under.current === abort) setDoing(null);
    return abort.signal.aborted ? null : made;
  };
  const ask = (sent: File, shared: boolean, query: Asked, signal: AbortSignal) => {
    // The contract types JSON bodies only; the client sends a form as it is.
    const body = formOf(sent, shared) as never;
    return call(importWorkbook, { params: { jurisdiction }, query, body }, { signal });
  };

  const read = async (chosen: File) => {
    setFile(chosen);
    setPreview(null);
    setResult(null);
    const made = await step("reading", (signal) => ask(chosen, true, { preview: "true" }, signal));
    if (made !== null) setPreview(made);
  };
  const apply = async (mode: ImportMode, shared: boolean) => {
    if (file === null) return;
    const made = await step("writing", (signal) => ask(file, shared, { mode }, signal));
    if (made === null) return;
    setResult(made);
    await queries.invalidateQueries({ queryKey: [jurisdiction] });
  };
  const mark = async () => {
    if (file === null) return;
    const copy = await step("marking", (signal) => fetchMarked(jurisdiction, file, signal));
    if (copy !== null) saveFile(`${file.name.replace(/\.xlsx$/i, "")}-标注.xlsx`, copy);
  };
  const forget = () => {
    under.current?.abort();
    setFile(null);
    setPreview(null);
    setResult(null);
  };

  const readHanded = useRef(read);
  useEffect(() => {
    const handed = takeHandedWorkbook(queries);
    if (handed !== null) void readHanded.current(handed);
  }, [queries]);
  return { file, doing, preview, result, error, read, apply, mark, forget };
};

export type WorkbookImport = ReturnType<typeof useWorkbookImport>;

const formOf = (file: File, shared: boolean): FormData => {
  const form = new FormData();
  form.set("file", file, file.name);
  form.set("shared", String(shared));
  return form;
};

const fetchMarked = async (jurisdiction: string, file: File, signal: AbortSignal): Promise<Blob> => {
  const to = pathOf(markWorkbook, { jurisdiction });
  const response = await fetch(to, { method: "POST", body: formOf(file, true), signal });
  if (!response.ok) throw new ApiError(response.status, await response.json());
  return response.blob();
};
