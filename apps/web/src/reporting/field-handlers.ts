import type { ClipboardEvent, KeyboardEvent } from "react";
import type { FieldAt } from "./field-keys.ts";

/** What a field of the return tells the table. */
export type FieldHandlers = {
  readonly onText: (at: FieldAt, text: string) => void;
  readonly onKey: (at: FieldAt, event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onPaste: (at: FieldAt, event: ClipboardEvent<HTMLInputElement>) => void;
};
