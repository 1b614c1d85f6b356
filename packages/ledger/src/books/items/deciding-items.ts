/** Work on items that can be refused: by the policies, or since another item has the code already. */
import type { Register } from "@xushi/core";
import { DatabaseError } from "../../engine/engine.ts";
import type { Outcome } from "../../ledger.ts";
import { type Books, deciding, type Writing } from "../books.ts";
import { refused } from "../outcome.ts";
import { CodeTakenError } from "./write-versions.ts";

const isCodeTaken = (error: unknown): boolean =>
  error instanceof CodeTakenError ||
  (error instanceof DatabaseError && error.constraint === "item_code_once");

/**
 * A code is refused by the table's own constraint where its holder is not seen: then nothing more is said than that it is
 * taken. Whoever sees the holder was told its id before (`takenCodes`).
 */
export const decidingItems = async <T>(
  books: Books,
  register: Register,
  work: (w: Writing) => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  try {
    return await deciding(books, work);
  } catch (error) {
    if (!isCodeTaken(error)) throw error;
    return refused("conflict", { field: register.code ?? "code", itemId: null });
  }
};

const WITH_CODE = `SELECT code, item_id FROM item WHERE jurisdiction_id = $1 AND register_id = $2 AND code = ANY ($3::text[])`;

/** Of those that are seen: code → item. */
export const takenCodes = async (
  w: Writing,
  register: Register,
  codes: readonly (string | null)[],
): Promise<Map<string, string>> => {
  const wanted = [...new Set(codes.filter((code) => code !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await w.tx.rows(WITH_CODE, [w.jurisdictionId, register.id, wanted]);
  return new Map(rows.map(([code, id]) => [String(code), String(id)]));
};

/** The item that has this one's code already. */
export const refuseTaken = async (
  w: Writing,
  register: Register,
  { itemId, code }: { readonly itemId: string; readonly code: string | null },
) => {
  const holder = (await takenCodes(w, register, [code])).get(code ?? "");
  return holder === undefined || holder === itemId
    ? null
    : refused("conflict", { field: register.code ?? "code", code, itemId: holder });
};
