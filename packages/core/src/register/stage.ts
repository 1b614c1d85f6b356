/** 阶段: where an item stands in its life, and what lets it go on. */
import type { Bilingual } from "../text.ts";

/**
 * `work`: goes on. `paused` (暂停): from every stage of work, and back to the same. `done`: the end that was promised.
 * `ended` (终止, 调出): the other end, from every stage of work or pause.
 */
export type StageKind = "work" | "paused" | "done" | "ended";

/** Who may move an item there: whoever reports it, or the office that answers for the register's line. */
export type Mover = "owner" | "overseer";

/** `N` names its register's fields, `D` those that are dates. */
export type Stage<S extends string = string, N extends string = string, D extends string = string> = {
  readonly title: Bilingual;
  /** Left out: `work`. */
  readonly kind?: StageKind;
  /** The definition that holds here, where the field knows several: 开工 is 永久性工程破土. */
  readonly definition?: Bilingual;
  /** Where it may go from here, besides pause and end; back to an earlier stage only where it says so. */
  readonly next?: readonly S[];
  /** The gate: what must be filled before an item enters. */
  readonly requires?: readonly N[];
  /** Left out: `owner`. */
  readonly by?: Mover;
  /** Another account than the one that made the move before: who applies does not accept. */
  readonly another?: boolean;
  /** Entering needs a reason in words. Pause, end and resumption always do. */
  readonly reason?: boolean;
  /** The date that becomes the day of entry where it is empty. */
  readonly sets?: D;
  /** What it holds has been handed in: it is moved on or sent back, not edited. What a gate asks for comes with the move. */
  readonly fixed?: boolean;
  /** What no longer holds once it is here: after a rebound the day of closing is that of the next closing, not of the last. */
  readonly clears?: readonly N[];
};
