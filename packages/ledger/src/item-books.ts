/** What the ledger does for registers (台账): items, their versions and what connects them. Part of `County`. */
import type { FileRef, Line, LocalDate, Place, Register, Values } from "@xushi/core";
import type { NewObservation, NewSource } from "./new-entries.ts";
import type { Outcome } from "./outcome.ts";

/** One state of an item. Each change is a further version; none is ever changed. */
export type ItemVersion = {
  readonly itemId: string;
  readonly registerId: string;
  /** From 1. */
  readonly version: number;
  readonly stage: string;
  /** While paused: the stage to go back to. */
  readonly pausedFrom: string | null;
  /** The day on which it first entered each stage that it has been in. */
  readonly entered: Readonly<Record<string, LocalDate>>;
  readonly values: Values;
  /** Why it was changed or moved; "" where nobody had to say. */
  readonly reason: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly accountId: string;
};

/** The newest version, and where it stands in the tree. */
export type ItemRow = ItemVersion & {
  readonly line: Line;
  /** Of the responsible unit. */
  readonly place: Place;
  /** Who made the last move from one stage to another; `null`: it has not moved. */
  readonly lastMover: string | null;
};

export type NewItem = {
  readonly registerId: string;
  /** A UUID that no item has; left out: made here. Whoever may have to begin again gives it, and looks first what is there. */
  readonly itemId?: string;
  /** Left out: the register's first stage; an import may bring items that are on their way. */
  readonly stage?: string;
  readonly pausedFrom?: string | null;
  readonly entered?: Readonly<Record<string, LocalDate>>;
  readonly values: Values;
  readonly reason?: string;
};

export type ItemChange = {
  readonly itemId: string;
  /** The version that the change was made upon: a newer one is a conflict, and nothing is written. */
  readonly version: number;
  /** All that the item holds afterwards, not only what is new. */
  readonly values: Values;
  readonly reason: string;
};

export type ItemMove = ItemChange & {
  readonly to: string;
  /** The day of entry, which `entered` keeps the first time. */
  readonly on: LocalDate;
  /**
   * Of no effect: the stage's own definition says whose move it is, and the database is asked for that right.
   * @deprecated
   */
  readonly right?: "report" | "settle";
};

/** 入账: what a move puts into the books. Rows take the source that comes with them; without rows nothing is kept. */
export type ItemPosting = {
  readonly source: NewSource;
  readonly observations: readonly Omit<NewObservation, "sourceId">[];
};

/** A value that refers to nothing: `path` as of `BadValue`. In `detail.bad` of a refusal with the code "invalid". */
export type BadReference = {
  readonly path: readonly (string | number)[];
  readonly found: string;
  /** "known org unit", "org unit of the jurisdiction", "known item of leads". */
  readonly expected: string;
};

/** The same of an import, with where it stands in `ImportedItems`; rows count from 0. */
export type BadImport = BadReference & { readonly of: "added" | "changed"; readonly row: number };

/** Which items, as the list asks. Everything left out asks for nothing. */
export type ItemQuery = {
  readonly stages?: readonly string[];
  /** Org units whose subtree the responsible unit, or the place, belongs to. */
  readonly owner?: string;
  readonly place?: string;
  /** Field → values, any of which it may have. Choice keys, "true"/"false", unit ids, item ids. */
  readonly where?: Readonly<Record<string, readonly string[]>>;
  /** One row of the tier group that fits all that is said. */
  readonly tier?: { readonly level?: string; readonly year?: string; readonly batch?: string };
  /** Words in name, code or any text field; every one must be there. */
  readonly search?: string;
  /** These alone, as a watch list found them. */
  readonly ids?: readonly string[];
  /**
   * A field that `isSortable`, "stage" or "changed"; a minus before it for descending. Left out: "-changed". What has no
   * value comes last. The name goes by 拼音, units by the order of the tree, other texts by their code points.
   */
  readonly sort?: string;
  readonly offset?: number;
  /** 50 unless told, 10,000 at most. */
  readonly limit?: number;
};

export type ItemPage = {
  readonly total: number;
  readonly rows: readonly ItemRow[];
  /** How many are in each stage, of those that all but `stages` lets through. */
  readonly stages: Readonly<Record<string, number>>;
};

/** As much of an item as tells which one is meant. */
export type FoundItem = {
  readonly itemId: string;
  readonly registerId: string;
  readonly stage: string;
  readonly name: string;
  readonly code: string | null;
};

export type ItemLink = { readonly from: string; readonly field: string; readonly to: string };

/** Gone through more than once, so that whoever brings many need not hold them all as objects. */
export type ImportedItems = {
  readonly added: ImportedRows<NewItem>;
  readonly changed: ImportedRows<ItemChange>;
};

export type ImportedRows<T> = Iterable<T> & { readonly length: number };

export type SavedView = {
  readonly viewId: string;
  readonly registerId: string;
  readonly name: string;
  /** As the web wrote it: what is filtered, sorted and shown. */
  readonly state: Readonly<Record<string, unknown>>;
  readonly shared: boolean;
  readonly own: boolean;
};

/**
 * The definitions come with each call: the ledger keeps what items hold and knows no register by name. Values have been
 * checked (`checkValues`); what they refer to (units, items) is checked here.
 *
 * Refusals: `invalid` with `detail.bad` (see `BadReference`), or with `field`, `found` and `refusal` (a `MoveRefusal`) for a
 * move that the register does not allow, or with `fixed`, the fields that may not change where the item stands, or with `rows`, those
 * of a posting that cannot be written; `conflict` with `itemId` and `version` (the newest) where somebody was quicker, with
 * `field`, `code` and `itemId` (`null`: not seen) where another item has the code; of an import also `of` and `row`;
 * `not-found`; `forbidden`. A name that the register does not have, in a filter or a sort, throws.
 */
export interface ItemBooks {
  items(register: Register, query: ItemQuery): Promise<ItemPage>;
  /** Every item that is seen, for rates and watch lists; only these fields of their values, to save what can be saved. */
  allItems(register: Register, fields: readonly string[]): Promise<ItemRow[]>;
  item(itemId: string): Promise<ItemRow | null>;
  /** Newest first. */
  itemVersions(itemId: string): Promise<ItemVersion[]>;
  /** As it was known at a moment; `null`: not yet there, or not seen. */
  itemAsOf(itemId: string, knownAt: string): Promise<ItemVersion | null>;
  /** Changed since a moment: the version before, where there is one, and the newest. */
  itemsChangedSince(
    register: Register,
    since: string,
  ): Promise<{ readonly before: ItemVersion | null; readonly now: ItemRow }[]>;
  /** By code or else by name, exactly; for matching what is imported. Key → ids. */
  itemKeys(
    register: Register,
    by: "code" | "name",
    keys: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>>;

  /** By words of name or code, every one of which must be there; of these registers, the closest first, 10 unless told. */
  findItems(registerIds: readonly string[], search: string, limit?: number): Promise<FoundItem[]>;

  addItem(register: Register, item: NewItem): Promise<Outcome<ItemRow>>;
  changeItem(register: Register, change: ItemChange): Promise<Outcome<ItemRow>>;
  /** With `posting` all of it or nothing is done: a row that may not be written undoes the move. */
  moveItem(register: Register, move: ItemMove, posting?: ItemPosting | null): Promise<Outcome<ItemRow>>;
  /** All or nothing, in one transaction: one entry in the journal, with the digest of what was written. */
  importItems(
    register: Register,
    items: ImportedItems,
  ): Promise<Outcome<{ readonly added: number; readonly changed: number }>>;

  /** What it refers to and what refers to it, both ways and onwards: one thread. At most `limit` links. */
  itemLinks(itemId: string, limit?: number): Promise<ItemLink[]>;
  itemsById(ids: readonly string[]): Promise<ItemRow[]>;
  /** Whether an item that is seen holds the file. */
  itemFile(sha256: string): Promise<FileRef | null>;

  savedViews(registerId: string): Promise<SavedView[]>;
  saveView(view: Omit<SavedView, "viewId" | "own">): Promise<Outcome<SavedView>>;
  removeView(viewId: string): Promise<Outcome<null>>;
}
