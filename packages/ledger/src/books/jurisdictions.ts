import { asc } from "drizzle-orm";
import type { JurisdictionRow } from "../ledger.ts";
import { FIRST_PREV_HASH } from "../record/journal-chain.ts";
import { told } from "../schema/database.ts";
import { jurisdiction } from "../schema/tables.ts";
import { type Books, reading, writeIn } from "./books.ts";

export const listJurisdictions = (books: Pick<Books, "engine">): Promise<JurisdictionRow[]> =>
  reading(books, async (db) => db.select().from(jurisdiction).orderBy(asc(jurisdiction.id)));

/** In one statement, since each row's foreign key or meaning needs the other ones. */
const CREATE = `
  WITH made AS (
    INSERT INTO jurisdiction (jurisdiction_id, org_unit_id, name, name_en, demo) VALUES ($1, $2, $3, $4, $5)
  ), opened AS (
    INSERT INTO journal_head (jurisdiction_id, seq, hash) VALUES ($1, 0, $6)
  )
  INSERT INTO org_unit (jurisdiction_id, org_unit_id, name, name_en, kind, path, place, sort_order)
  VALUES ($1, $2, $3, $4, 'county', '/' || $2 || '/', '/' || $2 || '/.', 0)`;

export const createJurisdiction = (books: Books, row: JurisdictionRow): Promise<void> =>
  told(() =>
    books.engine.transaction(async (tx) => {
      await tx.rows(CREATE, [row.id, row.orgUnitId, row.name, row.nameEn, row.demo, FIRST_PREV_HASH]);
      await writeIn(books, tx, (w) =>
        w.record({
          right: "system",
          action: "jurisdiction.create",
          entity: "jurisdiction",
          entityId: row.id,
          before: null,
          after: row,
        }),
      );
    }),
  );
