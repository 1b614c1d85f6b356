import type { ItemDetail } from "@xushi/contract";
import { type Asked, decideMove, movesFrom, needsReason, type Register, type Stage } from "@xushi/core";
import type { ItemRow } from "@xushi/ledger";
import type { Books } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import { askedOn } from "./asked-on.ts";
import { milestoneTicks } from "./item-ticks.ts";
import { type ItemRight, mayAt } from "./may.ts";
import { namesIn } from "./names.ts";
import { wireItem } from "./wire-item.ts";

export type ShowDeps = Pick<Deps, "registers" | "schemeOf">;

/** The item of this register; one of another register, or one that is not seen, is not there. */
export const itemOf = async (
  { county }: Pick<Books, "county">,
  register: Register,
  id: string,
): Promise<Outcome<ItemRow>> => {
  const row = await county.item(id);
  return row === null || row.registerId !== register.id ? refused("item.unknown", { id }) : done(row);
};

export const readItem = async (
  books: Books,
  deps: ShowDeps,
  register: Register,
  id: string,
  asOf: string | undefined,
): Promise<Outcome<ItemDetail>> => {
  const found = await itemOf(books, register, id);
  return found.ok ? showItem(books, deps, register, found.value, askedOn(books, asOf)) : found;
};

export const showItem = async (
  books: Books,
  deps: ShowDeps,
  register: Register,
  row: ItemRow,
  asked: Asked = askedOn(books, undefined),
): Promise<Outcome<ItemDetail>> =>
  done({
    ...wireItem(register, row, asked, deps.schemeOf),
    names: await namesIn(books, deps, register, [row.values]),
    moves: movesFrom(register, row).map((to) => moveTo(books, register, row, to)),
    mayChange: mayAt(books, "report", row) && register.stages[row.stage]?.fixed !== true,
    ticks: milestoneTicks(register, row.values, asked),
  });

export const rightOf = (stage: Pick<Stage, "by">): ItemRight =>
  stage.by === "overseer" ? "settle" : "report";

/** What the gate still lacks, and whether the caller may: by right, and by not having made the move before where that counts. */
const moveTo = (books: Books, register: Register, row: ItemRow, to: string): ItemDetail["moves"][number] => {
  const stage = register.stages[to];
  if (stage === undefined) throw new Error(`${register.id} has no stage ${to}`);
  const { accountId } = books.acting;
  const move = { to, reason: "-", on: books.today, account: accountId, lastMover: null };
  const decided = decideMove(register, row, move);
  const lacks = !decided.ok && decided.refusal.code === "missing" ? [...decided.refusal.fields] : [];
  const isOther = stage.another !== true || row.lastMover !== accountId;
  return {
    to,
    missing: lacks,
    reason: needsReason(register, row.stage, stage),
    allowed: mayAt(books, rightOf(stage), row) && isOther,
  };
};
