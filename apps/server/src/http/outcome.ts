import type { Refusal, Text } from "@xushi/contract";
import { REFUSALS, type RefusalCode, type RefusalStatus, wordsOf } from "./refusal-table.ts";

/** A service either gives a value or refuses in words; only bugs and lost connections throw. */
export type Outcome<T> = Done<T> | Refused;
export type Done<T> = { readonly ok: true; readonly value: T };
export type Refused = { readonly ok: false; readonly status: RefusalStatus; readonly refusal: Refusal };

export const done = <T>(value: T): Done<T> => ({ ok: true, value });

/** Words are filled from `detail`, which also travels along for programs. */
export const refused = (
  code: RefusalCode,
  detail: Readonly<Record<string, string | number | Text>> = {},
  more: Readonly<Record<string, unknown>> = {},
): Refused => ({
  ok: false,
  status: REFUSALS[code][0],
  refusal: { code, message: wordsOf(code, detail), detail: { ...detail, ...more } },
});
