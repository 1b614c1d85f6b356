import {
  type ReturnField,
  type ReturnForm,
  type ReturnReading,
  readReturnWorkbook,
  sayReturnColumns,
} from "@xushi/contract";
import { useRef } from "react";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useSend } from "../ui/use-send.ts";

export type SaidColumn = { readonly key: string; readonly field: ReturnField | null };

type Form = Pick<ReturnForm, "orgUnitId" | "month">;

/** Reads the office's workbook, and reads it again when somebody says what a column is. The page keeps the file, not the server. */
export const useReturnWorkbook = (
  { orgUnitId: office, month }: Form,
  onRead: (file: string, reading: ReturnReading) => void,
) => {
  const params = { jurisdiction: useJurisdiction().id, office, month };
  const held = useRef<File | null>(null);
  const { sending, error, send } = useSend();
  // What was typed while the file was read counts: the newest page takes the reading.
  const take = useRef(onRead);
  take.current = onRead;

  const upload = (file: File) => {
    const form = new FormData();
    form.set("file", file, file.name);
    // The contract types JSON bodies only; the client sends a form as it is.
    return call(readReturnWorkbook, { params, body: form as never });
  };

  const read = async (chosen: File): Promise<void> => {
    const reading = await send(async () => {
      // Saved again in Excel meanwhile, the file could not be read a second time: its bytes are kept.
      held.current = new File([await chosen.arrayBuffer()], chosen.name);
      return upload(held.current);
    });
    if (reading !== null) take.current(chosen.name, reading);
  };

  /** After a reload the file is not there any more: what was said is remembered, and the file chosen once more. */
  const say = async (columns: readonly SaidColumn[]): Promise<void> => {
    const file = held.current;
    const reading = await send(async () => {
      await call(sayReturnColumns, { params, body: { columns: [...columns] } });
      return file === null ? null : upload(file);
    });
    if (reading !== null && file !== null) take.current(file.name, reading);
  };

  return { sending, error, read, say };
};
