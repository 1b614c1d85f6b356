import { asc } from "drizzle-orm";
import type { Actor, JurisdictionRow } from "../ledger.ts";
import { jurisdiction } from "../schema/tables.ts";
import { type Books, reading, writing } from "./books.ts";

export const listJurisdictions = (books: Pick<Books, "engine">): Promise<JurisdictionRow[]> =>
  reading(books, async (db) => db.select().from(jurisdiction).orderBy(asc(jurisdiction.id)));

/** In one statement, since each row's foreign key or meaning needs the other one. */
const CREATE = `
  WITH made AS (
    INSERT INTO jurisdiction (jurisdiction_id, org_unit_id, name, name_en, demo) VALUES ($1, $2, $3, $4, $5)
  )
  INSERT INTO org_unit (jurisdiction_id, org_unit_id, name, name_en, kind, path, sort_order)
  VALUES ($1, $2, $3, $4, 'county', '/' || $2 || '/', 0)`;

export const createJurisdiction = (books: Books, row: JurisdictionRow, actor: Actor): Promise<void> =>
  writing(books, actor, async (w) => {
    await w.tx.rows(CREATE, [row.id, row.orgUnitId, row.name, row.nameEn, row.demo]);
    await w.record({
      action: "jurisdiction.create",
      entity: "jurisdiction",
      entityId: row.id,
      before: null,
      after: row,
    });
  });
