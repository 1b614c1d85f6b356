import type { LocalDate, Values } from "@xushi/core";
import type { Rows } from "../packed-rows.ts";
import type { BadPlace } from "./read-row.ts";

/** An item as the books hold it. */
export interface HeldItem {
  readonly itemId: string;
  readonly version: number;
  readonly stage: string;
  readonly values: Values;
}

/** What planning asks the books: as many at a time as there are rows in a batch. */
export interface ImportLookup {
  byId(ids: readonly string[]): Promise<readonly HeldItem[]>;
  /** Key → ids, exactly; keys that nothing has are absent. */
  keys(by: "code" | "name", keys: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Items of a register by code or name. */
  references(register: string, texts: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** What the item held in the version that was exported; `null`: not known. */
  asExported(itemId: string, version: number): Promise<Values | null>;
  /** How items are written, by id. */
  names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export interface PlannedItem {
  readonly row: number;
  readonly stage: string;
  /** Where the row says when a stage was entered. */
  readonly entered: Readonly<Record<string, LocalDate>>;
  readonly values: Values;
}

export interface PlannedChange {
  readonly row: number;
  readonly itemId: string;
  /** On which the change was planned: a newer one is a conflict. */
  readonly version: number;
  /** All that the item holds afterwards. */
  readonly values: Values;
}

/** For the person who decides: the first of each kind. */
export interface ShownChange {
  readonly row: number;
  readonly itemId: string | null;
  readonly name: string;
  readonly matchedBy: "id" | "code" | "name" | null;
  readonly fields: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

export interface ImportPlan {
  readonly counts: {
    readonly rows: number;
    readonly added: number;
    readonly changed: number;
    readonly same: number;
    readonly bad: number;
  };
  readonly added: Rows<PlannedItem>;
  readonly changed: Rows<PlannedChange>;
  readonly shown: readonly ShownChange[];
  /** At most `MOST_BAD`; `counts.bad` counts rows, all of them. */
  readonly bad: readonly BadPlace[];
}

export const MOST_SHOWN = 200;
export const MOST_BAD = 5000;
