import { asc, eq, isNull, or } from "drizzle-orm";
import type { Engine } from "../engine/engine.ts";
import type { IndicatorRow, Outcome } from "../ledger.ts";
import { storableData } from "../record/storable-text.ts";
import { indicator } from "../schema/tables.ts";
import { type Books, deciding, reading } from "./books.ts";
import { done, refused } from "./outcome.ts";

const columns = {
  id: indicator.id,
  proposedBy: indicator.proposedBy,
  nameZh: indicator.nameZh,
  nameEn: indicator.nameEn,
  aliases: indicator.aliases,
  unit: indicator.unit,
  line: indicator.line,
  definition: indicator.definition,
};

const visibleTo = (jurisdictionId: string) =>
  or(isNull(indicator.proposedBy), eq(indicator.proposedBy, jurisdictionId));

/** The shared catalogue and what this jurisdiction proposed; what others proposed is theirs. */
export const listIndicators = (books: Books): Promise<IndicatorRow[]> =>
  reading(books, async (db) =>
    db.select(columns).from(indicator).where(visibleTo(books.jurisdictionId)).orderBy(asc(indicator.id)),
  );

type Nature = "flow" | "stock" | "ratio";
const isNature = (value: unknown): value is Nature =>
  value === "flow" || value === "stock" || value === "ratio";

const UPSERT = `
  INSERT INTO indicator (indicator_id, proposed_by, name_zh, name_en, aliases, unit, nature, definition, line)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::jsonb[], $6::text[], $7::text[], $8::jsonb[],
    $9::text[])
  ON CONFLICT (indicator_id) DO UPDATE SET
    proposed_by = excluded.proposed_by, name_zh = excluded.name_zh, name_en = excluded.name_en,
    aliases = excluded.aliases, unit = excluded.unit, nature = excluded.nature, definition = excluded.definition, line = excluded.line`;

/** @throws TypeError when a definition has no nature: the board could not tell 1–10月 from 10月 then. */
export const putIndicators = async (engine: Engine, rows: readonly IndicatorRow[]): Promise<void> => {
  if (rows.length === 0) return;
  const natures = rows.map(({ id, definition }) => {
    if (!isNature(definition.nature)) throw new TypeError(`Indicator ${id}: nature is ${definition.nature}`);
    return definition.nature;
  });
  await engine.rows(UPSERT, [
    rows.map((row) => row.id),
    rows.map((row) => row.proposedBy),
    rows.map((row) => row.nameZh),
    rows.map((row) => row.nameEn),
    rows.map((row) => JSON.stringify(row.aliases)),
    rows.map((row) => row.unit),
    natures,
    rows.map((row) => JSON.stringify(row.definition)),
    rows.map((row) => row.line),
  ]);
};

/** One name or alias belongs to one indicator, else the reader could not tell them apart. */
export const proposeIndicator = (
  books: Books,
  proposal: Omit<IndicatorRow, "proposedBy">,
): Promise<Outcome<IndicatorRow>> =>
  deciding(books, async (w) => {
    const row = { ...storableData(proposal), proposedBy: w.jurisdictionId };
    const { nature } = row.definition;
    if (!isNature(nature)) return refused("invalid", { field: "definition.nature", found: nature ?? null });
    const names = [row.nameZh, ...row.aliases];
    const taken = await w.tx.rows(
      `SELECT indicator_id FROM indicator WHERE indicator_id = $1
       OR ((proposed_by IS NULL OR proposed_by = $2)
           AND (name_zh = ANY($3::text[]) OR jsonb_exists_any(aliases, $3::text[])))
       ORDER BY indicator_id = $1 DESC, indicator_id LIMIT 1`,
      [row.id, w.jurisdictionId, names],
    );
    if (taken[0] !== undefined) return refused("conflict", { indicatorId: taken[0][0] });
    // Another county's proposal of that id is not seen, and yet in the way.
    const made = await w.db
      .insert(indicator)
      .values({ ...row, nature })
      .onConflictDoNothing()
      .returning({ id: indicator.id });
    if (made.length === 0) return refused("conflict", { indicatorId: row.id });
    await w.record({
      right: "enter",
      action: "indicator.propose",
      entity: "indicator",
      entityId: row.id,
      before: null,
      after: row,
    });
    return done(row);
  });
