/** Reference tables beside the indicators: the same for every jurisdiction, loaded by the server from the registers. */
import { asc, eq, isNull } from "drizzle-orm";
import type { Engine } from "../engine/engine.ts";
import type { DivisionRow, LightRuleRow } from "../ledger.ts";

import { division, lightRule } from "../schema/tables.ts";
import { reading } from "./books.ts";

const PUT_DIVISIONS = `
  INSERT INTO division (code, name, parent_code, level, valid_from, valid_to)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::date[], $6::date[])
  ON CONFLICT (code) DO UPDATE SET name = excluded.name, parent_code = excluded.parent_code, level = excluded.level,
    valid_from = excluded.valid_from, valid_to = excluded.valid_to`;

/** There are 41,352 towns: a statement takes some thousands at a time. */
const CHUNK = 5000;

export const putDivisions = async (engine: Engine, rows: readonly DivisionRow[]): Promise<void> => {
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK);
    const all = <K extends keyof DivisionRow>(field: K) => chunk.map((row) => row[field]);
    await engine.rows(PUT_DIVISIONS, [
      all("code"),
      all("name"),
      all("parentCode"),
      all("level"),
      all("validFrom"),
      all("validTo"),
    ]);
  }
};

export const listDivisions = (engine: Engine, parentCode: string | null): Promise<DivisionRow[]> =>
  reading({ engine }, async (db) =>
    db
      .select()
      .from(division)
      .where(parentCode === null ? isNull(division.parentCode) : eq(division.parentCode, parentCode))
      .orderBy(asc(division.code)),
  );

const PUT_LIGHT_RULES = `
  INSERT INTO light_rule (light_rule_id, version, definition)
  SELECT * FROM unnest($1::text[], $2::text[], $3::jsonb[])
  ON CONFLICT (light_rule_id, version) DO UPDATE SET definition = excluded.definition`;

export const putLightRules = async (engine: Engine, rows: readonly LightRuleRow[]): Promise<void> => {
  await engine.rows(PUT_LIGHT_RULES, [
    rows.map((row) => row.id),
    rows.map((row) => row.version),
    rows.map((row) => JSON.stringify(row.definition)),
  ]);
};

export const listLightRules = (engine: Engine): Promise<LightRuleRow[]> =>
  reading({ engine }, async (db) =>
    db.select().from(lightRule).orderBy(asc(lightRule.id), asc(lightRule.version)),
  );
