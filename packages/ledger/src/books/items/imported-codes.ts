import { chunksOf, type Register, type Values } from "@xushi/core";
import type { BadImport } from "../../item-books.ts";
import type { Refused } from "../../ledger.ts";
import type { Writing } from "../books.ts";
import { refused } from "../outcome.ts";
import { takenCodes } from "./deciding-items.ts";
import { codeOf } from "./derive-item.ts";
import { CHUNK } from "./write-versions.ts";

type Coded = { readonly itemId?: string | undefined; readonly values: Values };

/** The codes that an import brings: each once, and none that an item has which the import does not change. */
export class ImportedCodes {
  readonly #register: Register;
  /** Code → the item that is to have it; `null`: a new one. */
  readonly #items = new Map<string, string | null>();
  #repeated: Refused | null = null;

  constructor(register: Register) {
    this.#register = register;
  }

  add(of: BadImport["of"], rows: readonly Coded[], first: number): void {
    for (const [i, { itemId, values }] of rows.entries()) {
      const code = codeOf(this.#register, values);
      if (code === null) continue;
      if (this.#items.has(code)) this.#repeated ??= this.#refuse({ code, itemId: null, of, row: first + i });
      this.#items.set(code, itemId?.toLowerCase() ?? null);
    }
  }

  async refuse(w: Writing): Promise<Refused | null> {
    if (this.#repeated !== null) return this.#repeated;
    for (const codes of chunksOf(this.#items.keys(), CHUNK))
      for (const [code, holder] of await takenCodes(w, this.#register, codes))
        if (this.#items.get(code) !== holder) return this.#refuse({ code, itemId: holder });
    return null;
  }

  #refuse(details: Readonly<Record<string, unknown>>): Refused {
    return refused("conflict", { field: this.#register.code ?? "code", ...details });
  }
}
