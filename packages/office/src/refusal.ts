import { type Detail, fillMessage, type Message } from "./message.ts";
import { REFUSALS, type RefusalCode } from "./refusal-table.ts";

/** A file that is not read: a stable code, a sentence in both languages, and the facts behind it. */
export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly message: Message;
  readonly detail: Detail;
}

export function refuse(code: RefusalCode, detail: Detail = {}): Refusal {
  return { ok: false, code, message: fillMessage(REFUSALS[code], detail), detail };
}

/**
 * Carries a refusal out of a parser's callback, where nothing can be returned. Never leaves the package:
 * `guard` turns it back into a value.
 */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(code: RefusalCode, detail: Detail = {}) {
    super(code);
    this.refusal = refuse(code, detail);
  }
}

/**
 * Runs a parser over a hostile file. Whatever it throws becomes a refusal: its own `Refused` as it is, anything
 * else (a stack overflow on 100,000 nested tags, a library's complaint) as `file.damaged` with the reason.
 */
export async function guard<T>(read: () => Promise<T | Refusal>): Promise<T | Refusal> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    return refuse("file.damaged", { reason: error instanceof Error ? error.message : String(error) });
  }
}
