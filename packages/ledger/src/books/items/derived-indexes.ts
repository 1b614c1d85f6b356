/**
 * Indexes that a register's definition asks for: over what its list is sorted by, of its own items alone. Made by the owner of
 * the tables when the ledger opens, and only where they are not there as the definition wants them.
 *
 * They carry orders, no filters: under row-level security PostgreSQL asks an index only what cannot leak a value (docs/adr/0016).
 */
import { fieldOf, type Register } from "@xushi/core";
import type { Session } from "../../engine/engine.ts";
import { sha256 } from "../../record/sha256.ts";
import { literal } from "./item-filter.ts";
import { sortExpression } from "./item-order.ts";

const PREFIX = "item_sorted_";
/** Starters of one PostgreSQL wait here for each other. */
const LOCK = 7_309_453_322;

const HELD = `SELECT indexname FROM pg_indexes WHERE schemaname = 'public' AND tablename = 'item' AND starts_with(indexname, $1)`;

/** In a list's columns, what is sorted by its value and not by its name: amounts and days. */
const sortedFields = (register: Register): string[] =>
  register.columns.filter((name) => {
    const kind = fieldOf(register, name)?.kind;
    return kind === "decimal" || kind === "date";
  });

/** An index runs both ways, but what is empty stands last in either: so there are two. */
const definitionsOf = (register: Register): string[] =>
  sortedFields(register).flatMap((name) => {
    const field = fieldOf(register, name);
    const expression = field === undefined ? null : sortExpression(register, name, field);
    if (expression === null) return [];
    const column = `(${expression.replaceAll("i.", "")})`;
    return ["ASC", "DESC"].map(
      (way) =>
        `ON item (jurisdiction_id, ${column} ${way} NULLS LAST, item_id) WHERE register_id = ${literal(register.id)}`,
    );
  });

/** Named by what they say, so that a definition that changed asks for another one. */
const nameOf = (definition: string): string => `${PREFIX}${sha256(definition).slice(0, 24)}`;

/** As the owner. Those that no definition asks for any more are dropped. */
export const deriveIndexes = async (tx: Session, registers: readonly Register[]): Promise<void> => {
  await tx.rows("SELECT pg_advisory_xact_lock($1)", [LOCK]);
  const wanted = new Map(
    registers.flatMap(definitionsOf).map((definition) => [nameOf(definition), definition]),
  );
  const held = new Set((await tx.rows(HELD, [PREFIX])).map(([name]) => String(name)));
  for (const [name, definition] of wanted)
    if (!held.has(name)) await tx.rows(`CREATE INDEX ${name} ${definition}`);
  for (const name of held) if (!wanted.has(name)) await tx.rows(`DROP INDEX ${name}`);
};
